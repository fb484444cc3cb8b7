package import Cleaning
package import Tabular

/// Finds out what each column of any table holds, from its header and its values.
package struct ColumnKindDetector {
  private let headers: [HeaderName]
  private let sample: Sample
  private let recognition: Recognition?
  private let isKnownExport: Bool
  private let base: CleaningContext

  /// Looks at a table.
  ///
  /// - Parameters:
  ///   - columns: the column names.
  ///   - table: the object's name, where the format tells it.
  ///   - file: the path, whose words may say what the records are.
  ///   - samples: the first batches of the table.
  ///   - base: what holds where the values don't say: region, orders, zone.
  package init(
    columns: [String], table: String, file: String, samples: [RecordBatch],
    base: CleaningContext
  ) {
    headers = columns.map { HeaderName($0) }
    sample = Sample(samples, width: columns.count)
    recognition =
      Recogniser.recognise(columns: columns, table: table, file: file, samples: samples).recognition
    isKnownExport = recognition?.profile.vendor != .generic
    self.base = base
  }

  /// One kind a column, in the order of the columns.
  ///
  /// - Parameter settings: kinds the user named, by column; they are never overridden.
  /// - Returns: one kind a column, with its countries.
  package func detect(settings: [Int: ValueKind] = [:]) -> [ColumnKind] {
    var kinds = headers.indices.map { column in
      if let kind = settings[column] { return ColumnKind(kind, .setting, context: base) }
      return detect(column)
    }
    let found = kinds.indices.filter { kinds[$0].kind == .country }
    for column in kinds.indices where kinds[column].kind.isRegional {
      kinds[column].countries = countries(of: column, among: found)
    }
    return kinds
  }

  private func detect(_ column: Int) -> ColumnKind {
    let content = ContentKind(sample.values(column))
    if let (kind, ground) = byName(column, content) {
      var found = ColumnKind(kind, ground, context: base)
      found.context.holdsBirthDates = HeaderMeaning.read(headers[column])?.concept == .birthDate
      let share = content.readableShare(as: kind, context: base)
      if share >= ColumnKindDetector.leastReadable(kind) { return found }
      // The header says one thing and the values another: they are left alone.
      let percent = Int((share * 100).rounded())
      found.kind = content.kind ?? .text
      found.ground = content.kind == nil ? .nothing : .content
      found.remarks = [
        "the header says \(kind.rawValue), but only \(percent) % of the values are"
      ]
      return found
    }
    if let kind = content.kind { return ColumnKind(kind, .content, context: base) }
    return ColumnKind(.text, .nothing, context: base)
  }

  /// The kind that a profile or the header names.
  private func byName(
    _ column: Int, _ content: ContentKind
  ) -> (kind: ValueKind, ground: ColumnKind.Ground)? {
    let header = headers[column]
    let meaning = HeaderMeaning.read(header)
    if let field = recognition?.mapping(of: column)?.field {
      let ground: ColumnKind.Ground = isKnownExport ? .profile : .header
      guard field.storage == .reference else {
        // Hashes and pseudonyms stand in columns of names where data was made anonymous.
        let isKey = field.kind.isName && content.looksLikeKeys
        return isKey ? (.id, .content) : (field.kind, ground)
      }
      // A reference is an id or a name, and both are cleaned as what they are.
      guard field.id != "id", let meaning, meaning.concept != .id, !content.looksLikeKeys
      else { return (.id, ground) }
      if content.kind == .email { return (.email, .content) }
      return (meaning.kind, ground)
    }
    if let kind = ColumnKindDetector.beside(header) { return (kind, .header) }
    guard let meaning else { return nil }
    switch meaning.kind {
    case let kind where kind.isName && content.looksLikeKeys: return (.id, .content)
    case .company, .personName:
      if content.kind == .email { return (.email, .content) }
      return (meaning.kind, .header)
    case .text where meaning.concept == .name && content.looksLikeCompanies:
      return (.company, .content)
    case .text where meaning.concept == .name && header.words == ["full", "name"]:
      return (.personName, .header)
    case .note where content.looksLikeKeys: return nil
    case .url where header.words.last == "domain" || header.words.suffix(2) == ["domain", "name"]:
      return (.domain, .header)
    case let kind: return (kind, .header)
    }
  }

  /// Headers that are no field of any entity but whose values have a form all the same.
  private static func beside(_ header: HeaderName) -> ValueKind? {
    // `Email 2` and `Phone_3` are what `Email` and `Phone` are.
    let words = header.words.reversed().drop { Int($0) != nil }
    guard let last = words.first, let first = header.words.first else { return nil }
    if header.words.count > 1, ["is", "has", "do"].contains(first) { return .boolean }
    switch last {
    case "fax", "telefax", "faks", "phone", "telephone", "telefon", "mobile": return .phone
    case "email", "mail": return .email
    case "url", "website": return .url
    case "domain": return .domain
    case "country": return .country
    case "street": return .street
    case "city": return .city
    case "postalcode", "postcode", "zip": return .postcode
    case "id", "ids", "guid", "uuid", "key": return .id
    case "note", "notes", "comment", "comments", "description", "remarks": return .note
    case "percent", "pct": return .percent
    case "currency": return .currency
    default: break
    }
    return header.key == "middlename" ? .givenName : nil
  }

  /// The least share of readable values for a column to be what its header says.
  ///
  /// Addresses and telephones may be damaged for the most part and still be nothing else.
  private static func leastReadable(_ kind: ValueKind) -> Double {
    switch kind {
    case .email, .phone, .url, .domain: 0.05
    case .money, .number, .integer, .percent, .day, .moment, .boolean, .country, .currency,
      .language, .state, .postcode, .id, .text, .note, .personName, .givenName, .familyName,
      .company, .street, .city, .picklist:
      0.5
    }
  }

  /// The columns that tell the country of a column: those named alike, then the record's own.
  private func countries(of column: Int, among found: [Int]) -> [Int] {
    let own = recognition?.column(of: "country")
    return found.map { country in
      let shared = zip(headers[column].words, headers[country].words).prefix { $0 == $1 }.count
      return (country, shared, country == own ? 0 : 1)
    }
    .sorted { ($1.1, $0.2, $0.0) < ($0.1, $1.2, $1.0) }
    .map(\.0)
  }
}

extension ValueKind {
  /// Whether its values are names, whose case is mended.
  fileprivate var isName: Bool {
    switch self {
    case .personName, .givenName, .familyName, .company, .city: true
    case .id, .text, .note, .email, .phone, .url, .domain, .street, .state, .postcode, .country,
      .money, .currency, .number, .integer, .percent, .day, .moment, .boolean, .picklist, .language:
      false
    }
  }
}
