import CRM
import Matching
import Warehouse

/// The columns by which the records of an entity are compared, and where they come from.
struct MatchShape {
  /// One compared column.
  struct Column {
    let sql: String
    let name: String
    let kind: FieldKind
    var isProtected = false
  }

  let entity: Entity
  let columns: [Column]

  /// The shape of an entity, with the protected keys that the settings name.
  init(_ entity: Entity, protectedKeys: [String] = []) {
    self.entity = entity
    let own = Self.columns(of: entity)
    let named = protectedKeys.filter { key in !own.contains { $0.name == key } }
    columns =
      own.map { column in
        var column = column
        if protectedKeys.contains(column.name) { column.isProtected = true }
        return column
      }
      + named.map { name in
        Column(
          sql: Self.sql(ofKey: name, in: entity), name: name, kind: .code, isProtected: true)
      }
  }

  /// The fields of a table of such records.
  var fields: [MatchField] {
    columns.map { MatchField(name: $0.name, kind: $0.kind, isProtected: $0.isProtected) }
  }

  /// What a model is trained on: a model belongs to the columns it learned from.
  var subject: String {
    ([entity.rawValue] + columns.map { "\($0.name)=\($0.kind.rawValue)" })
      .joined(separator: " ")
  }

  /// What matching by this shape rests on beside the model: values are made comparable by the program.
  var basis: String {
    let protected = columns.filter(\.isProtected).map(\.name).joined(separator: ",")
    return "\(subject) protected=\(protected) dealpipe=\(Night.version)"
  }

  /// What has to be joined to a `record` for its columns; empty where nothing has to.
  var join: String {
    guard entity == .contact else { return "" }
    return """
      left join account
          on account.source_id = record.source_id
          and account.key = record.account_ref
          and account.closed_run is null
      """
  }

  /// The records that are matched: id, then the columns, ordered by id.
  func question(where condition: String) -> String {
    question(columns.map(\.sql), join, condition)
  }

  /// All of them without a join: id, then the columns with an account's key in place of its name,
  /// then the source, ordered by id.
  var wholeQuestion: String { question(asked, "", "") }

  /// What `wholeQuestion` asks of a record behind its id.
  var asked: [String] {
    columns.map { $0.sql == Self.accountName ? "record.account_ref" : $0.sql }
      + ["record.source_id"]
  }

  /// The ids of the records that are matched, ascending.
  var livingQuestion: String { question([], "", "") }

  /// The field that has the name of an account, with the names; nil where none has.
  func naming(_ accounts: AccountNames?) -> (field: Int, names: AccountNames)? {
    guard let accountField, let accounts else { return nil }
    return (accountField, accounts)
  }

  /// Which column has the name of an account; nil where none has.
  var accountField: Int? { columns.firstIndex { $0.sql == Self.accountName } }

  private static let accountName = "account.name"

  private func question(_ asked: [String], _ join: String, _ condition: String) -> String {
    """
    select \((["record.id"] + asked).joined(separator: ", "))
    from \(entity.table) as record
    \(join)
    where record.closed_run is null
    and coalesce(record.is_deleted, 0) = 0
    and record.merged_into_ref is null
    \(condition)
    order by record.id
    """
  }

  /// A field, or a column of the export that no field takes.
  private static func sql(ofKey name: String, in entity: Entity) -> String {
    if EntityTable.fields(of: entity).contains(where: { $0.id == name }) {
      return "record.\(name)"
    }
    let path = name.replacing("'", with: "''").replacing("\"", with: "")
    return "json_extract(record.extra, '$.\"\(path)\"')"
  }

  private static func columns(of entity: Entity) -> [Column] {
    switch entity {
    case .account:
      [
        Column(sql: "record.name", name: "name", kind: .company),
        Column(sql: "record.website", name: "website", kind: .domain),
        Column(sql: "record.phone", name: "phone", kind: .phone),
      ] + place + [
        Column(sql: "record.tax_number", name: "tax_number", kind: .code, isProtected: true)
      ]
    case .contact:
      person + [Column(sql: accountName, name: "company", kind: .company)] + place
        + [Column(sql: "record.birth_date", name: "birth_date", kind: .date)]
    case .lead:
      person + [Column(sql: "record.company", name: "company", kind: .company)] + place
    case .deal, .stageChange, .activity, .user, .campaign, .product, .contactRole, .rate,
      .target:
      []
    }
  }

  private static let person = [
    Column(sql: "record.given_name", name: "given_name", kind: .givenName),
    Column(sql: "record.family_name", name: "family_name", kind: .familyName),
    Column(
      sql: "case when record.family_name is null then record.full_name end", name: "full_name",
      kind: .personName),
    Column(sql: "record.email", name: "email", kind: .email),
    Column(sql: "record.phone", name: "phone", kind: .phone),
    Column(sql: "record.mobile", name: "mobile", kind: .phone),
  ]

  private static let place = [
    Column(sql: "record.street", name: "street", kind: .street),
    Column(sql: "record.city", name: "city", kind: .city),
    Column(sql: "record.postcode", name: "postcode", kind: .postcode),
    Column(sql: "record.country", name: "country", kind: .country),
  ]
}
