import CRM
import Cleaning
import Matching
import Warehouse

/// How records of one kind are told as records of another, so that the model of the other kind can
/// weigh them.
struct LinkKind {
  let kind: PairKind
  /// The shape of the records on the right, whose model weighs the pairs.
  let shape: MatchShape
  /// The left records that have no partner by reference, as SQL about `record`.
  let isOpen: String
  /// The left record's values in the right shape's columns, by column.
  private let told: [String: String]

  /// The kinds in the order in which they are looked for.
  static func all(protectedKeys: [String: [String]]) -> [LinkKind] {
    let account = MatchShape(.account, protectedKeys: protectedKeys["account"] ?? [])
    let contact = MatchShape(.contact, protectedKeys: protectedKeys["contact"] ?? [])
    return [
      LinkKind(
        kind: .leadContact, shape: contact, isOpen: "record.converted_contact_ref is null",
        told: person.merging(["company": "record.company"]) { $1 }),
      LinkKind(
        kind: .leadAccount, shape: account, isOpen: "record.converted_account_ref is null",
        told: place.merging([
          "name": "record.company", "website": "coalesce(record.website, record.email)",
          "phone": "record.phone",
        ]) { $1 }),
      LinkKind(
        kind: .contactAccount, shape: account,
        isOpen: """
          not exists (
              select 1 from account
              where account.source_id = record.source_id
              and account.key = record.account_ref
              and account.closed_run is null
          )
          """,
        told: place.merging(["website": "record.email", "phone": "record.phone"]) { $1 }),
    ]
  }

  private static let person = [
    "given_name": "record.given_name", "family_name": "record.family_name",
    "full_name": "case when record.family_name is null then record.full_name end",
    "email": "record.email", "phone": "record.phone", "mobile": "record.mobile",
  ].merging(place) { $1 }

  private static let place = [
    "street": "record.street", "city": "record.city", "postcode": "record.postcode",
    "country": "record.country",
  ]

  /// What makes a record of either side one that is looked at.
  private static let isAlive = """
    record.closed_run is null
    and coalesce(record.is_deleted, 0) = 0
    and record.merged_into_ref is null
    """

  /// The records of a question, told in the shape's columns, marked in `temp.candidate`.
  func question(side: Side) -> String {
    switch side {
    case .left:
      let columns = shape.columns.map { told[$0.name] ?? "null" }
      return """
        select record.id, \(columns.joined(separator: ", "))
        from temp.candidate
        inner join \(kind.left.table) as record on record.id = candidate.id
        where candidate.is_left = 1
        order by record.id
        """
    case .right:
      return shape.question(
        where: "and record.id in (select id from temp.candidate where is_left = 0)")
    }
  }

  /// Whether a value tells nothing about the company: a mailbox where anybody can have one.
  func saysNothing(_ column: Int, _ text: Span<UInt8>) -> Bool {
    guard shape.columns[column].kind == .domain else { return false }
    var domain: [UInt8] = []
    return appendRegistrableDomain(text, to: &domain)
      && MailDomains.isFree(String(decoding: domain, as: UTF8.self))
  }

  /// Which record of a pair.
  enum Side { case left, right }

  /// Pairs worth weighing: they share a mailbox, a number, a name or a domain.
  func candidates(in store: Store) throws -> [KeyJoin.Pair] {
    var join = KeyJoin()
    var keys = LinkKeys()
    let purpose = "looking for \(kind.rawValue) links"
    let isPerson = shape.entity == .contact
    try store.ask(
      """
      select record.id, \(isPerson ? Self.personKeys : Self.companyKeys(told))
      from \(kind.left.table) as record not indexed
      where \(Self.isAlive) and \(isOpen)
      """, doing: purpose
    ) { row in
      read(row, into: &keys, isPerson)
      join.addLeft(row.integer(0) ?? 0, keys.keys)
    }
    guard !join.isEmpty else { return [] }
    try store.ask(
      """
      select record.id, \(isPerson ? Self.personKeys : accountKeys)
      from \(kind.right.table) as record not indexed
      where \(Self.isAlive)
      """, doing: purpose
    ) { row in
      read(row, into: &keys, isPerson)
      join.addRight(row.integer(0) ?? 0, keys.keys)
    }
    return join.pairs
  }

  private static let personKeys = """
    record.email, record.phone, record.mobile, record.given_name, record.family_name,
    record.full_name
    """

  /// Names are of use only where the left records have some.
  private var accountKeys: String {
    "\(told["name"] == nil ? "null" : "record.name"), record.website"
  }

  private static func companyKeys(_ told: [String: String]) -> String {
    "\(told["name"] ?? "null"), \(told["website"] ?? "null")"
  }

  private func read(_ row: RowReader, into keys: inout LinkKeys, _ isPerson: Bool) {
    keys.clear()
    if isPerson {
      row.withBytes(1) { keys.add(mailbox: $0) }
      row.withBytes(2) { keys.add(phone: $0) }
      row.withBytes(3) { keys.add(phone: $0) }
      keys.add(given: row.text(4) ?? "", family: row.text(5) ?? "", full: row.text(6) ?? "")
    } else {
      if let name = row.text(1) { keys.add(company: name) }
      row.withBytes(2) { keys.add(domainOf: $0) }
    }
  }
}
