/// Header words of other languages than English and German, folded, with the kind they name.
enum ForeignHeaders {
  /// The kind that a header names as a whole or by one of its words; nil where it is none of these.
  static func kind(words: [String], joined: String, shape: ContentShape) -> FieldKind? {
    for (kind, names) in table {
      guard names.contains(joined) || words.contains(where: names.contains) else { continue }
      switch kind {
      case .givenName:
        return shape.hasMostlyOneWord ? .givenName : (shape.looksLikePeople ? .personName : nil)
      case .date: return shape.isDateLike ? .date : nil
      case .phone: return shape.withDigit > 0 ? .phone : nil
      case .email: return shape.isEmailLike ? .email : nil
      case .domain: return shape.isDomainLike ? .domain : nil
      case .houseNumber: return shape.averageWords < 2 ? .houseNumber : nil
      case .ignored, .code, .familyName, .personName, .company, .street, .city, .state, .postcode,
        .country, .year, .month, .day, .category, .text, .number:
        return kind
      }
    }
    return nil
  }

  /// The more telling kinds first: `codigo postal` is no code, `data de nascimento` no date of
  /// entry.
  private static let table: [(kind: FieldKind, names: Set<String>)] = [
    (.email, ["courriel", "correo", "correoelectronico", "surel", "epost", "eposta"]),
    (
      .date,
      [
        "nacimiento", "fechanacimiento", "fechadenacimiento", "nascita", "datadinascita",
        "nascimento", "datadenascimento", "naissance", "datedenaissance", "geboortedatum",
        "fodelsedatum", "fodselsdato", "urodzenia", "dataurodzenia", "dogumtarihi", "geburtstag",
        "tanggallahir", "narozeni", "szuletes", "syntymaaika",
      ]
    ),
    (
      .postcode,
      [
        "codepostal", "codigopostal", "codicepostale", "cap", "cep", "kodpocztowy", "postnummer",
        "postinumero", "psc", "iranyitoszam", "postakodu", "kodepos", "cp",
      ]
    ),
    (
      .familyName,
      [
        "familienname", "zuname", "nomdefamille", "apellido", "apellidos", "cognome", "sobrenome",
        "apelido", "achternaam", "nazwisko", "efternamn", "efternavn", "etternavn", "sukunimi",
        "soyad", "soyadi", "prijmeni", "vezeteknev", "фамилия", "姓", "姓氏",
      ]
    ),
    (
      .givenName,
      [
        "rufname", "prenoms", "nombre", "nombres", "nome", "voornaam", "imie", "fornamn",
        "fornavn", "etunimi", "jmeno", "krestnijmeno", "keresztnev", "имя", "名", "名字",
      ]
    ),
    (.personName, ["ansprechpartner", "namalengkap", "nomcomplet", "nombrecompleto", "氏名", "姓名"]),
    (
      .company,
      [
        "unternehmen", "organisationsname", "firmenname", "societe", "entreprise",
        "raisonsociale", "empresa", "compania", "razonsocial", "azienda", "societa",
        "ragionesociale", "ditta", "bedrijf", "bedrijfsnaam", "przedsiebiorstwo", "foretag",
        "virksomhed", "firmanavn", "yritys", "sirket", "spolecnost", "ceg", "компания",
        "организация", "会社", "会社名", "公司", "namaperusahaan",
      ]
    ),
    (
      .phone,
      [
        "telefono", "telefone", "telephone", "telefoon", "telepon", "telefonnummer", "rufnummer",
        "festnetz", "mobil", "mobiltelefon", "mobilnummer", "portable", "movil", "celular",
        "cellulare", "komorka", "gsm", "телефон", "puhelin", "电话", "電話", "nohp", "nomorhp",
      ]
    ),
    (.houseNumber, ["hausnr", "huisnummer", "numerodomu", "husnummer", "numerocivico", "civico"]),
    (
      .street,
      [
        "rue", "direccion", "calle", "domicilio", "indirizzo", "endereco", "morada", "rua",
        "straat", "adres", "ulica", "gata", "gatuadress", "osoite", "anschrift", "адрес", "住所",
        "地址",
      ]
    ),
    (
      .city,
      [
        "wohnort", "ville", "commune", "ciudad", "localidad", "poblacion", "citta", "comune",
        "cidade", "localidade", "plaats", "woonplaats", "miasto", "postort", "kaupunki",
        "sehir", "mesto", "varos", "город", "城市", "市",
      ]
    ),
    (.state, ["departement", "provincia", "estado", "regione", "wojewodztwo", "kraj"]),
    (.category, ["pays", "pais", "paese", "kraj", "ulke", "страна", "国", "国家"]),
    (.category, ["sexe", "sexo", "sesso", "geslacht", "plec", "geschlecht", "anrede"]),
  ]
}
