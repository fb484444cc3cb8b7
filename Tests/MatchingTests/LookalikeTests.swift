import Matching
import Testing

/// What looks alike only because of how it is written, or because it follows a name.
@Suite struct LookalikeTests {
  /// The names of a table with these two rows behind 200 people and 30 duplicates.
  private func stayApart(_ one: [String], _ other: [String]) -> Bool {
    var people = People(seed: 8)
    var rows = people.contacts(200)
    for index in 0..<30 { rows.append(people.damaged(rows[index])) }
    rows += [one, other]
    let result = findDuplicates(in: makeTable(TrapTests.kinds, rows))
    return result.cluster[230] != result.cluster[231]
  }

  private func blanks(_ count: Int) -> [String] { Array(repeating: "", count: count) }

  @Test(
    "colleagues and namesakes stay apart",
    arguments: [
      (
        ["太郎", "斎藤", "藤物流", "saito.taro@fuji.example", "+81 6 5526 7122", "Umeda 3", "Osaka"],
        ["大輔", "木村", "藤物流", "daisuke.kimura@fuji.example", "+81 6 5526 7122", "Umeda 3", "Osaka"]
      ),
      (
        ["健一郎", "佐藤", "藤物流", "", "+81 6 5526 7122", "Umeda 3", "Osaka"],
        ["健二郎", "佐藤", "藤物流", "", "+81 6 5526 7122", "Umeda 3", "Osaka"]
      ),
      (
        ["Dedi", "Halim", "Berkah", "dedi.halim@berkah.example", "", "Jl. Raya 177", "Bantul"],
        ["Dewi", "Hakim", "Berkah", "dewi.hakim@berkah.example", "", "Jl. Raya 177", "Bantul"]
      ),
      (
        ["美咲", "井上", "西日本物流", "misaki.inoue@nishibutsuryu.example", "+81 92 5401 295"],
        ["美咲", "井上", "大阪食品工業", "misaki.inoue@nishishokuhin.example", "+81 90 1083 025"]
      ),
    ])
  func colleaguesAndNamesakesStayApart(one: [String], other: [String]) {
    #expect(stayApart(one + blanks(8 - one.count), other + blanks(8 - other.count)))
  }

  @Test func aMistypedNameInOneMailboxIsOnePerson() {
    #expect(
      !stayApart(
        [
          "Dedi", "Halim", "Berkah", "dedi.halim@berkah.example", "+62 811 22 333", "", "Bantul",
          "",
        ],
        [
          "Dedy", "Halim", "Berkah", "dedi.halim@berkah.example", "+62 811 22 333", "", "Bantul",
          "",
        ]))
  }

  @Test func aDomainThatFollowsTheNameSaysNoMoreThanTheName() {
    var people = People(seed: 9)
    var rows = (0..<240).map { index in
      let name = "\(people.name()) \(people.name())"
      return [
        "PT \(name)", "\(name.lowercased().filter { $0 != " " }).example", "\(index * 7919)",
        "Bantul",
      ]
    }
    for index in 0..<20 { rows.append(rows[index]) }
    rows += [
      ["PT Mitra Perkasa", "mitraperkasa.example", "5308840", "Denpasar"],
      ["PT Citra Perkasa", "citraperkasa.example", "5622003", "Denpasar"],
    ]
    let result = findDuplicates(in: makeTable([.company, .domain, .phone, .city], rows))
    #expect(result.cluster[260] != result.cluster[261])
    #expect(groups(result).count == 20)
  }

  @Test func oneColumnOfNamesIsEnoughToFindMistypedOnes() {
    var people = People(seed: 10)
    let forms = ["Ltd", "Inc", "LLC", "GmbH"]
    var rows = (0..<300).map { ["\(people.name()) \(people.name()) \(forms[$0 % 4])"] }
    let mistyped = (0..<60).map { index -> [String] in
      var letters = Array(rows[index][0])
      letters[2 + index % 4] = "q"
      return [String(letters)]
    }
    rows += mistyped
    let found = groups(findDuplicates(in: makeTable([.company], rows)))
    let right = found.filter { $0.count == 2 && $0[0] + 300 == $0[1] }.count
    #expect(right >= 55)
    #expect(found.count - right <= 4)
  }
}
