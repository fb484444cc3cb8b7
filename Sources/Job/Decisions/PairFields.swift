import CRM

/// The main fields of a record, for people who compare two of them.
enum PairFields {
  /// The columns, the same for every kind of record; what a record has not is blank.
  static let names = [
    "name", "email", "website", "phone", "company", "address", "amount", "date",
  ]

  /// The SQL of the columns about `record`.
  static func columns(of entity: Entity) -> [String] {
    switch entity {
    case .account:
      [
        "record.name", "null", "record.website", "record.phone", "null", address, "null",
        "record.created_at",
      ]
    case .contact:
      [
        person, "record.email", "null", "coalesce(record.phone, record.mobile)", "account.name",
        address, "null", "record.created_at",
      ]
    case .lead:
      [
        person, "record.email", "record.website", "coalesce(record.phone, record.mobile)",
        "record.company", address, "null", "record.created_at",
      ]
    case .deal:
      [
        "record.name", "null", "null", "null", "coalesce(account.name, record.account_ref)",
        "null", "record.amount || ' ' || coalesce(record.currency, '')", "record.close_date",
      ]
    case .stageChange, .activity, .user, .campaign, .product, .contactRole, .rate, .target:
      names.map { _ in "null" }
    }
  }

  /// What the columns need beside the record.
  static func join(of entity: Entity) -> String {
    switch entity {
    case .contact, .deal:
      """
      left join account
          on account.source_id = record.source_id
          and account.key = record.account_ref
          and account.closed_run is null
      """
    case .account, .lead, .stageChange, .activity, .user, .campaign, .product, .contactRole,
      .rate, .target:
      ""
    }
  }

  /// The amount in units of its currency, from minor units and a code.
  static func amount(_ text: String) -> String {
    let parts = text.split(separator: " ")
    guard let minor = parts.first.flatMap({ Int64($0) }) else { return "" }
    guard parts.count > 1 else { return ExportField.money(minor, currency: nil) }
    return "\(ExportField.money(minor, currency: String(parts[1]))) \(parts[1])"
  }

  private static let person = """
    coalesce(record.full_name, trim(coalesce(record.given_name, '') || ' ' || \
    coalesce(record.family_name, '')))
    """

  private static let address = """
    trim(coalesce(record.street, '') || ' ' || coalesce(record.postcode, '') || ' ' || \
    coalesce(record.city, '') || ' ' || coalesce(record.country, ''))
    """
}
