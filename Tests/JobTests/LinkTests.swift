import Job
import Testing
import Warehouse

/// Records of different kinds that belong together, and deals told twice: linked, never merged.
@Suite struct LinkTests {
  private let author = DuplicateDecisions.author("ana", command: "test")

  static let accounts = """
    Account ID,Account Name,Website,Phone,City
    A1,Nordwind Logistik GmbH,https://www.nordwind.example,+49 40 1234567,Hamburg
    A2,Seeblick Hotel AG,https://seeblick.example,+41 31 7654321,Bern
    A3,Talwerk Maschinen GmbH,https://talwerk.example,+49 89 5554443,Ulm
    A4,Ostermann Feinkost GmbH,https://ostermann.example,+49 30 8887776,Berlin
    A5,Zweigler Papier KG,https://zweigler.example,+49 69 2223334,Frankfurt
    A6,Gmail Freunde eV,https://gmail.com,+49 69 9993334,Mainz

    """
  static let contacts = """
    Contact ID,First Name,Last Name,Email,Phone,Account ID,City
    C1,Greta,Brandt,greta.brandt@nordwind.example,+49 171 1112221,A1,Hamburg
    C2,Hiro,Castro,hiro.castro@seeblick.example,+41 79 3334441,A2,Bern
    C3,Irma,Dahl,irma.dahl@talwerk.example,+49 171 5556661,,Ulm
    C4,Jonas,Egger,jonas.egger@gmail.com,+49 171 7778881,,Mainz
    C5,Kadek,Fuchs,kadek.fuchs@ostermann.example,+49 171 9990001,A4,Berlin

    """
  static let leads = """
    Lead ID,First Name,Last Name,Company,Email,Phone,City,Lead Status
    L1,Greta,Brandt,Nordwind Logistik,greta.brandt@nordwind.example,+49 171 1112221,Hamburg,Open
    L2,Lena,Gunawan,Zweigler Papier,lena@zweigler.example,+49 171 2220002,Frankfurt,Open
    L3,Moritz,Huber,Sonnberg Reisen,moritz.huber@gmail.com,+49 171 3330003,Trier,Open
    L4,Nora,Ito,Unbekannte Firma,nora@anders.example,+49 171 4440004,Essen,Open

    """

  private func nights() throws -> PeopleNights {
    let nights = try PeopleNights()
    try nights.run([
      "accounts.csv": Self.accounts, "contacts.csv": Self.contacts, "leads.csv": Self.leads,
    ])
    return nights
  }

  private func links(_ nights: PeopleNights, _ kind: String) throws -> [String] {
    try nights.rows(
      """
      select left_key, right_key from mart_match_pair
      where kind = '\(kind)' and outcome = 'link' order by 1, 2
      """)
  }

  @Test func leadsAndContactsFindTheirPersonAndTheirCompany() throws {
    let nights = try nights()
    #expect(try links(nights, "lead-contact") == ["L1 C1"])
    #expect(try links(nights, "lead-account") == ["L1 A1", "L2 A5"])
    #expect(try links(nights, "contact-account") == ["C3 A3"])
    let reasons = try nights.rows(
      "select reason from mart_match_pair where kind = 'lead-contact' and left_key = 'L1'")
    #expect(reasons.first?.contains("email: equal") == true)
    #expect(try nights.rows("select count(*) from cluster_member") == ["0"])
  }

  @Test func aDomainWhereAnybodyCanHaveAMailboxSaysNothing() throws {
    let nights = try nights()
    let found = try nights.rows(
      "select count(*) from mart_match_pair where right_key = 'A6' or left_key in ('C4', 'L3')")
    #expect(found == ["0"])
  }

  @Test func aLinkIsJudgedLikeAnyOtherPair() throws {
    let nights = try nights()
    let header = "decision,kind,left_source,left_id,right_source,right_id\n"
    let file = try nights.scratch.write(
      "filled.csv",
      header + "reject,lead-contact,crm,L1,crm,C1\naccept,lead-account,crm,L4,crm,A2\n")
    _ = try nights.decisions.apply(file, by: author)
    #expect(try links(nights, "lead-contact") == [])
    #expect(try links(nights, "lead-account") == ["L1 A1", "L2 A5", "L4 A2"])
    try nights.run(["more.csv": Self.leads + "L5,Otto,Jansen,Sonst Wer,,,,Open\n"])
    #expect(try links(nights, "lead-contact") == [])
    #expect(try links(nights, "lead-account") == ["L1 A1", "L2 A5", "L4 A2"])
  }

  static let dealHeader =
    "Deal ID,Deal Name,Account Name,Stage,Amount,Currency,Close Date,Created Date\n"

  /// Two deals, and whether they tell of one opportunity.
  struct Twins: CustomTestStringConvertible, Sendable {
    let name: String
    let one: String
    let other: String
    let sameSource: Bool
    let isLink: Bool
    var testDescription: String { name }
  }

  static let twins = [
    Twins(
      name: "one opportunity told by two sources",
      one: "D1,Nordwind rollout,Nordwind GmbH,Proposal,125000,EUR,2026-09-15,2026-03-02",
      other: "X1,Nordwind - Rollout,Nordwind,Angebot,125000,EUR,2026-09-15,2026-03-02",
      sameSource: false, isLink: true),
    Twins(
      name: "entered twice in one source",
      one: "D1,Nordwind rollout,Nordwind GmbH,Proposal,125430,EUR,2026-09-15,2026-03-02",
      other: "D2,Nordwind rollout,Nordwind GmbH,Proposal,125430,EUR,2026-09-15,2026-03-02",
      sameSource: true, isLink: true),
    Twins(
      name: "the renewal of a year later",
      one: "D1,Nordwind renewal,Nordwind GmbH,Won,125430,EUR,2025-09-15,2025-07-02",
      other: "D2,Nordwind renewal,Nordwind GmbH,Proposal,125430,EUR,2026-09-15,2026-07-02",
      sameSource: true, isLink: false),
    Twins(
      name: "the same product for another customer",
      one: "D1,Rollout,Nordwind GmbH,Proposal,125430,EUR,2026-09-15,2026-03-02",
      other: "D2,Rollout,Seeblick AG,Proposal,125430,EUR,2026-09-15,2026-03-02",
      sameSource: true, isLink: false),
    Twins(
      name: "two projects of one customer",
      one: "D1,Nordwind rollout,Nordwind GmbH,Proposal,125430,EUR,2026-09-15,2026-03-02",
      other: "D2,Nordwind training,Nordwind GmbH,Proposal,8000,EUR,2026-06-01,2026-03-02",
      sameSource: true, isLink: false),
  ]

  @Test(arguments: twins)
  func dealsOfOneOpportunityAreLinked(twins: Twins) throws {
    let nights = try PeopleNights()
    let others = (0..<40).map { number in
      "O\(number),Project \(number * 7 % 41),Customer \(number) Ltd,Proposal,\(9_000 + 137 * number),"
        + "EUR,2026-0\(number % 9 + 1)-\(10 + number % 19),2026-01-\(10 + number % 19)"
    }.joined(separator: "\n")
    let first = twins.one + (twins.sameSource ? "\n" + twins.other : "")
    try nights.run(["deals.csv": Self.dealHeader + others + "\n" + first + "\n"])
    if !twins.sameSource {
      try nights.run(["theirs.csv": Self.dealHeader + twins.other + "\n"], source: "second")
    }
    #expect(try links(nights, "deal").count == (twins.isLink ? 1 : 0))
    #expect(try nights.rows("select count(*) from mart_match_pair") == [twins.isLink ? "1" : "0"])
  }
}
