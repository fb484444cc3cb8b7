import Cleaning

/// What a header text says about the kind of its column.
enum HeaderWords {
  /// The kind a header names, checked against the content; nil where the header says nothing.
  static func kind(of header: String, shape: ContentShape) -> FieldKind? {
    if shape.filled == 0 { return .ignored }
    let words = words(of: header)
    let joined = words.joined()
    let set = Set(words)
    func has(_ names: String...) -> Bool { names.contains { set.contains($0) || joined == $0 } }

    if has("email", "mail", "emailaddress", "workemail") || joined.hasSuffix("email") {
      return shape.isEmailLike ? .email : nil
    }
    if has(
      "cluster", "clusterid", "entityid", "rowid", "recid", "uniqueid", "recordid", "id", "uuid",
      "guid", "index", "rownum", "nr", "no", "matchprobability", "issurvivor")
    {
      return .ignored
    }
    if words.last == "id", !has("tax", "vat") { return shape.uniqueness > 0.9 ? .ignored : .code }
    if has(
      "tax", "vat", "vatid", "taxid", "ssn", "socsecid", "duns", "iban", "npi", "ein", "siret",
      "npwp", "siren", "kvk")
    {
      return .code
    }
    if has(
      "created", "modified", "updated", "timestamp", "createdate", "lastmodifieddate", "owner",
      "note", "notes", "comment", "comments")
    {
      return .ignored
    }
    if has("dob", "birthdate", "dateofbirth", "birthday", "born", "geburtsdatum") { return .date }
    if shape.isYearOrDate,
      has("birth", "geburt", "naissance", "nacimiento", "nascimento", "lahir", "nascita", "year")
    {
      return .date
    }
    if has("by", "birthyear", "yob", "yearofbirth"), shape.isNumeric { return .year }
    if has("bm", "birthmonth"), shape.isNumeric { return .month }
    if has("bd", "birthday"), shape.isNumeric { return .day }
    if has(
      "phone", "phones", "mobile", "fax", "tel", "telephone", "cell", "telefon", "mobilephone",
      "phonenumber", "homephone", "workphone", "hp", "handy")
    {
      return shape.withDigit > 0 ? .phone : nil
    }
    if has("website", "web", "domain", "url", "homepage", "site") && shape.isDomainLike {
      return .domain
    }
    if joined.hasPrefix("fullname") || isWholeName(set)
      || !set.isDisjoint(with: ["first", "given"])
        && !set.isDisjoint(with: ["last", "surname", "family"])
    {
      return .personName
    }
    if has(
      "firstname", "givenname", "forename", "vorname", "first", "given", "prenom", "namadepan",
      "fname") || joined.hasPrefix("fname") || joined.hasPrefix("firstname")
      || joined.hasPrefix("givenname")
    {
      return .givenName
    }
    if has(
      "lastname", "surname", "familyname", "nachname", "last", "family", "lname", "nom",
      "namabelakang") || joined.hasPrefix("lname") || joined.hasPrefix("lastname")
      || joined.hasPrefix("surname")
    {
      return .familyName
    }
    if has("middlename", "middle") { return .category }
    if has(
      "fullname", "personname", "contactname", "contact", "person", "firstandsurname",
      "patientname", "customername")
    {
      return shape.looksLikePeople ? .personName : .company
    }
    if has(
      "company", "companyname", "organisation", "organization", "org", "account", "accountname",
      "firma", "business", "businessname", "employer", "agency", "vendor", "supplier", "perusahaan",
      "sitename", "programname", "institution")
    {
      return .company
    }
    if has("housenumber", "streetnumber", "hausnummer", "houseno", "streetno", "number")
      && shape.averageWords < 2
    {
      return .houseNumber
    }
    if has(
      "address", "street", "adresse", "address1", "address2", "addressline1", "strasse", "alamat",
      "addr", "addressline", "mailingstreet", "billingstreet") || joined.hasPrefix("address")
    {
      return .street
    }
    if has("zip", "postcode", "postalcode", "plz", "zipcode", "postal", "kodepos")
      || joined.hasPrefix("postcode")
    {
      return .postcode
    }
    if has(
      "city", "town", "suburb", "ort", "stadt", "kota", "birthplace", "place", "neighborhood",
      "neighbourhood", "district", "locality", "village"
    ) {
      return .city
    }
    if has("state", "province", "region", "county", "bundesland", "provinsi") { return .state }
    if has("country", "land", "negara", "nation") { return .category }
    if has(
      "gender", "sex", "type", "kind", "category", "industry", "status", "cuisine", "class",
      "salutation", "source", "title", "occupation", "department", "jobtitle")
    {
      return shape.distinct > 200 && shape.averageWords > 3 ? .text : .category
    }
    if let kind = ForeignHeaders.kind(words: words, joined: joined, shape: shape) { return kind }
    if has("date") || shape.isDateLike { return shape.isDateLike ? .date : nil }
    if has("name", "nama") { return shape.looksLikePeople ? .personName : .company }
    if has("description", "text", "summary") { return .text }
    return nil
  }

  /// Whether a header speaks of whole names: `Nom complet`, `Nombre y apellidos`, `Vollständiger Name`.
  private static func isWholeName(_ words: Set<String>) -> Bool {
    let nouns: Set = ["name", "nom", "nombre", "nome", "nama"]
    let whole: Set = [
      "complet", "complete", "completo", "completa", "full", "lengkap", "vollstandiger", "voller",
      "ganzer", "intero", "apellidos", "sobrenome", "cognome", "prenom", "prenoms",
    ]
    return !words.isDisjoint(with: nouns) && !words.isDisjoint(with: whole)
  }

  /// Folded words of a header: `FirstName`, `first_name` and `Fírst Name` are the same.
  static func words(of header: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previousLower = false
    for scalar in header.unicodeScalars {
      let isUpper = scalar.value >= 65 && scalar.value <= 90
      let isLetter = scalar.properties.isAlphabetic
      let isDigit = scalar.value >= 48 && scalar.value <= 57
      if !isLetter && !isDigit || (isUpper && previousLower) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter || isDigit { word += String(scalar).lowercased() }
      previousLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    return words.map { Cleaning.fold($0) }.filter { !$0.isEmpty }
  }
}
