/// Which rows break which hygiene rule one evening, told from the rows as they were typed.
///
/// Duplicates are not in here: whether two rows are one person is in `clusters`.
struct HygieneKey {
  let stories: [AccountStory]
  let company: Company
  let night: Night
  let fair: TradeFair
  /// Deals of the evening that are not deleted.
  let deals: [DealRow]
  /// Rows of the evening, deleted ones among them.
  let allAccounts: [AccountRow]
  let allContacts: [ContactRow]
  let allLeads: [LeadRow]
  /// Numbers of the evening's deals, deleted ones among them.
  let dealNumbers: Set<Int>
  let activities: [Activity]
  let roles: [ContactRole]
  let marketOfAccount: [Int: Market]

  /// One deal as the CRM shows it, and what is true of it.
  struct DealRow {
    let shown: OpportunityRow
    let fact: DealFact
    var isOpen: Bool { shown.state.stage.isOpen }
    /// The amount as it can be read.
    var amount: Int? {
      shown.deal.flaws.contains(.amountUnreadable) ? nil : shown.state.amount
    }
  }

  init(_ stories: [AccountStory], company: Company, night: Night, fair: TradeFair) {
    self.stories = stories
    self.company = company
    self.night = night
    self.fair = fair
    let end = night.end
    var deals: [DealRow] = []
    var numbers: Set<Int> = []
    var markets: [Int: Market] = [:]
    for story in stories {
      for deal in story.deals {
        guard let shown = OpportunityRow(deal, in: story, at: end),
          let fact = DealFact(deal, at: night)
        else { continue }
        numbers.insert(shown.number)
        if !shown.isDeleted { deals.append(DealRow(shown: shown, fact: fact)) }
      }
      for row in story.accountRows { markets[row.head.number] = story.account.market }
    }
    self.deals = deals
    dealNumbers = numbers
    marketOfAccount = markets
    allAccounts = stories.flatMap(\.accountRows).filter { $0.head.created <= end }
    allContacts = stories.flatMap(\.contactRows).filter { $0.head.created <= end }
    allLeads = stories.flatMap(\.leadRows).filter { $0.head.created <= end }
    activities = stories.flatMap(\.activities).filter { activity in
      activity.created <= end && !(activity.deletedAt.map { $0 <= end } ?? false)
    }
    roles = stories.flatMap(\.roles).filter { $0.created <= end }
  }

  /// The ids of the bad rows by rule, every rule named; a line of the trade fair is `line n`.
  var json: JSON {
    .object(
      (dealRules + accountRules + contactRules + leadRules + workRules).map { rule, ids in
        (rule, .array(ids.sorted().map { .text($0) }))
      })
  }

  var today: Day { night.day }

  /// The living rows.
  var accounts: [AccountRow] { allAccounts.filter { !$0.head.isDeleted(at: night.end) } }
  var contacts: [ContactRow] { allContacts.filter { !$0.head.isDeleted(at: night.end) } }
  var leads: [LeadRow] { allLeads.filter { !$0.head.isDeleted(at: night.end) } }

  /// Whether a user has left by this evening.
  func hasLeft(_ owner: Int?) -> Bool {
    guard let owner, company.reps.indices.contains(owner), let left = company.reps[owner].left
    else { return false }
    return left < today
  }

  /// The rows whose value is a rarer spelling of another one, case and spaces aside.
  ///
  /// Blanks are none; ties go to the spelling that comes first.
  static func rareSpellings(_ values: [(id: String, value: String)]) -> [String] {
    var uses: [String: [String: Int]] = [:]
    for (_, value) in values where !value.trimmed.isEmpty {
      uses[value.folded, default: [:]][value.trimmed, default: 0] += 1
    }
    return values.filter { _, value in
      guard let spellings = uses[value.folded] else { return false }
      let common = spellings.sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
      }.first?.key
      return common != value.trimmed
    }.map(\.id)
  }

  /// The rows whose value nobody else has, of fields that are filled and repeat their values.
  static func singleValues(_ values: [(id: String, value: String)]) -> [String] {
    var uses: [String: Int] = [:]
    for (_, value) in values where !value.trimmed.isEmpty { uses[value.folded, default: 0] += 1 }
    let filled = uses.values.reduce(0, +)
    guard filled >= 50, uses.count * 5 <= filled else { return [] }
    return values.filter { uses[$0.value.folded] == 1 }.map(\.id)
  }
}

extension String {
  /// Without spaces around it.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// Lower case, no spaces.
  fileprivate var folded: String { String(lowercased().filter { $0 != " " }) }
}
