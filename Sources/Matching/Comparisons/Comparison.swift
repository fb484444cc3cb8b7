/// One question asked of every pair of rows: a form, the columns it reads, its labelled levels.
struct Comparison: Sendable {
  let name: String
  let form: ComparisonForm
  /// The feature column compared.
  let column: Int
  /// The column whose values may stand in this one's place by mistake (family for given name).
  let partner: Int?
  /// Whether it says who the entity is, rather than where it is or how to reach it.
  let isIdentity: Bool

  /// The levels that follow level 0, which is "missing".
  var levels: [Level] { form.levels }

  /// The comparisons that a list of feature columns allows, in the order of the columns.
  static func list(for columns: [FeatureColumn]) -> [Comparison] {
    let identity = identityColumns(columns)
    return columns.indices.compactMap { index in
      ComparisonForm(columns[index].kind).map {
        Comparison(
          name: columns[index].name, form: $0, column: index, partner: partner(of: index, columns),
          isIdentity: identity.contains(index))
      }
    }
  }

  /// Columns with names of people; without those the company column that tells most rows apart.
  private static func identityColumns(_ columns: [FeatureColumn]) -> Set<Int> {
    let people = columns.indices.filter { index in
      switch columns[index].kind {
      case .givenName, .familyName, .personName: true
      case .ignored, .code, .company, .email, .phone, .street, .houseNumber, .city, .state,
        .postcode, .country, .date, .year, .month, .day, .domain, .category, .text, .number:
        false
      }
    }
    if !people.isEmpty { return Set(people) }
    func telling(_ index: Int) -> Int { columns[index].filled + columns[index].valueCount }
    let companies = columns.indices.filter { columns[$0].kind == .company }
    return Set(companies.max { telling($0) < telling($1) }.map { [$0] } ?? [])
  }

  /// The column that a column's values are mistaken for.
  private static func partner(of index: Int, _ columns: [FeatureColumn]) -> Int? {
    let kind = columns[index].kind
    switch kind {
    case .givenName, .familyName:
      if main(kind, columns) != index { return nil }
      return main(kind == .givenName ? .familyName : .givenName, columns)
    case .street:
      let streets = columns.indices.filter { columns[$0].kind == .street }
      return streets.count == 2 ? streets.first { $0 != index } : nil
    case .ignored, .code, .personName, .company, .email, .phone, .houseNumber, .city, .state,
      .postcode, .country, .date, .year, .month, .day, .domain, .category, .text, .number:
      return nil
    }
  }

  /// The fullest column of a kind: second names, where they have a column, are mostly missing.
  private static func main(_ kind: FieldKind, _ columns: [FeatureColumn]) -> Int? {
    columns.indices.filter { columns[$0].kind == kind }
      .max { (columns[$0].filled, -$0) < (columns[$1].filled, -$1) }
  }
}

/// How two values of a kind are compared.
enum ComparisonForm: String, Sendable, Codable {
  case givenName, familyName, personName, company, email, phone, street, houseNumber, place
  case postcode, code, date, smallNumber, domain, category, text, number

  /// The form for a kind of column; nil for columns that are not compared.
  init?(_ kind: FieldKind) {
    switch kind {
    case .ignored: return nil
    case .code: self = .code
    case .givenName: self = .givenName
    case .familyName: self = .familyName
    case .personName: self = .personName
    case .company: self = .company
    case .email: self = .email
    case .phone: self = .phone
    case .street: self = .street
    case .houseNumber: self = .houseNumber
    case .city, .state: self = .place
    case .country, .category: self = .category
    case .postcode: self = .postcode
    case .date: self = .date
    case .year, .month, .day: self = .smallNumber
    case .domain: self = .domain
    case .text: self = .text
    case .number: self = .number
    }
  }

  /// Chance that unrelated rows have equal values, where a table is too small to tell.
  var usualCoincidence: Double {
    switch self {
    case .email, .phone, .code: 0.00001
    case .date: 0.0003
    case .personName, .street, .text: 0.0005
    case .company, .domain: 0.001
    case .familyName, .postcode: 0.005
    case .number: 0.01
    case .givenName, .houseNumber: 0.02
    case .place, .smallNumber: 0.05
    case .category: 0.2
    }
  }

  /// Shares of levels among unrelated rows to start from, where the data say little.
  var usualShares: [Double] {
    let count = levels.count
    let equal = usualCoincidence
    let near = min(max(0.0005, 2 * equal), 0.3 / Double(count))
    return (0...count).map { level in
      switch level {
      case 0: 0
      case 1: equal
      case count: 1 - equal - near * Double(count - 2)
      default: near
      }
    }
  }

  /// Levels 1, 2, … of the form, best first; the last one says "different".
  var levels: [Level] { ComparisonLevels.of(self) }
}
