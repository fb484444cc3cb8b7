import Matching
import Warehouse

/// Pairs of records of different kinds that are worth weighing: they share a mailbox, a number, a
/// name or a domain.
///
/// Leads and contacts are read once each, for all kinds of links.
struct LinkCandidates: Sendable {
  private var leadContact = KeyJoin()
  private var leadAccount = KeyJoin()
  private var contactAccount = KeyJoin()
  private var keys = LinkKeys()

  /// Reads the keys of all records.
  ///
  /// - Parameters:
  ///   - accounts: the accounts.
  ///   - store: the transaction.
  /// - Throws: `WarehouseError.sqlite`.
  init(_ accounts: LinkAccounts, in store: Store) throws {
    let purpose = "looking for links"
    self = try AskedAside(store: store, numbers: 3, texts: 8).into(
      LinkCandidates(), Self.leads, doing: purpose
    ) { $0.addLeads($1) }
    if leadContact.isEmpty, accounts.accounts.isEmpty { return }
    self = try AskedAside(store: store, numbers: 2, texts: 7).into(
      self, Self.contacts, doing: purpose
    ) { $0.addContacts($1, accounts) }
    add(accounts)
  }

  private init() {}

  /// What makes a record one that is looked at.
  private static let isAlive = """
    record.closed_run is null
    and coalesce(record.is_deleted, 0) = 0
    and record.merged_into_ref is null
    """

  private static let person = """
    record.email, record.phone, record.mobile, record.given_name, record.family_name,
    record.full_name
    """

  /// Leads that have no partner of a kind by reference.
  private static let leads = """
    select
        record.id, record.converted_contact_ref is null, record.converted_account_ref is null,
        \(person), record.company, coalesce(record.website, record.email)
    from lead as record not indexed
    where \(isAlive)
    order by record.id
    """

  private static let contacts = """
    select record.id, record.source_id, \(person), record.account_ref
    from contact as record not indexed
    where \(isAlive)
    order by record.id
    """

  private mutating func addLeads(_ rows: AskedRows) {
    for row in 0..<rows.count {
      if rows.number(row, 1) == 1 {
        takePerson(rows, row)
        leadContact.addLeft(rows.number(row, 0), keys.keys)
      }
      if rows.number(row, 2) == 1 {
        keys.clear()
        rows.withText(row, 6) { keys.add(company: $0) }
        rows.withText(row, 7) { keys.add(domainOf: $0) }
        leadAccount.addLeft(rows.number(row, 0), keys.keys)
      }
    }
  }

  private mutating func addContacts(_ rows: AskedRows, _ accounts: LinkAccounts) {
    for row in 0..<rows.count {
      if !leadContact.isEmpty {
        takePerson(rows, row)
        leadContact.addRight(rows.number(row, 0), keys.keys)
      }
      let source = rows.number(row, 1)
      if accounts.accounts.isEmpty { continue }
      if rows.withText(row, 6, { accounts.account($0, of: source) }) == nil {
        keys.clear()
        rows.withText(row, 0) { keys.add(domainOf: $0) }
        contactAccount.addLeft(rows.number(row, 0), keys.keys)
      }
    }
  }

  private mutating func add(_ accounts: LinkAccounts) {
    for account in accounts.accounts where account.isAlive {
      let domain = account.domain == 0 ? [] : [account.domain]
      if !leadAccount.isEmpty {
        keys.clear()
        keys.add(tokens: accounts.words.span.extracting(account.words))
        leadAccount.addRight(account.id, keys.keys + domain)
      }
      if !contactAccount.isEmpty { contactAccount.addRight(account.id, domain) }
    }
  }

  private mutating func takePerson(_ rows: AskedRows, _ row: Int) {
    keys.clear()
    let text = rows.texts.bytes.span
    func column(_ column: Int) -> Range<Int> { rows.texts.range(row, column) }
    keys.add(mailbox: text.extracting(column(0)))
    keys.add(phone: text.extracting(column(1)))
    keys.add(phone: text.extracting(column(2)))
    keys.add(
      given: text.extracting(column(3)), family: text.extracting(column(4)),
      full: text.extracting(column(5)))
  }

  /// The pairs of each kind, in order.
  func pairs() -> [PairKind: [KeyJoin.Pair]] {
    [
      .leadContact: leadContact.pairs(), .leadAccount: leadAccount.pairs(),
      .contactAccount: contactAccount.pairs(),
    ]
  }
}
