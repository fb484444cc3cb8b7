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
      (
        ["健", "田中", "中央商事", "ken.tanaka@chuo.example", "+81 80 0599 6236", "Sakae 4", "Nagoya"],
        [
          "健一", "田中", "中央商事", "kenichi.tanaka@chuo.example", "+81 90 8709 7169", "Sakae 4",
          "Nagoya",
        ]
      ),
      (
        [
          "", "Saputra", "Mitra Sakti", "saputra@mitra.example", "+62 811 9062 3313", "Jl. Raya 65",
          "Bantul",
        ],
        [
          "", "Syahputra", "Mitra Sakti", "syahputra@mitra.example", "+62 811 0322 2691",
          "Jl. Raya 65", "Bantul",
        ]
      ),
      (
        ["Minh", "Tran", "Ha Khang", "tran.minh@hakhang.example", "+84 979 5981 56", "", "Hanoi"],
        ["Minh", "Tran", "Hoa Khang", "tran.minh@hoakhang.example", "+84 985 2204 33", "", "Hanoi"]
      ),
      (
        [
          "Dan", "Mercer", "Harbor Plastics", "dan.mercer@harborplastics.example",
          "+1 404 4267 248",
        ],
        [
          "Dan", "Mercer", "Gisumar Harbor Plastics", "dan.mercer@gisumarharborplastics.example",
          "+1 503 8466 229",
        ]
      ),
      (
        ["Olivia", "Reed", "Evergreen Supply", "olivia.reed@evergreen.example", "+1 312 5124 963"],
        ["Olivia", "Reed", "Frontier Plastics", "olivia.reed@frontier.example", "+1 312 5124 407"]
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

  @Test(
    "organisations with a part of their name in common stay apart",
    arguments: [
      (["株式会社Vefera日進製作所", "vefera.example"], ["株式会社Vidora日進製作所", "vidora.example"]),
      (["Công ty CP Long Á", "longa.example"], ["Công ty CP Long Gia", "longgia.example"]),
      (["株式会社栄光電機", "eikodenki.example"], ["株式会社栄光繊維", "eikoseni.example"]),
      (["Hoa Ha Co", "hoaha.example"], ["Hoang Ha Co", "hoangha.example"]),
    ])
  func organisationsWithAPartOfTheirNameInCommonStayApart(one: [String], other: [String]) {
    var people = People(seed: 12)
    var rows = (0..<240).map { index in
      let name = "\(people.name()) \(people.name())"
      return [
        name, "\(name.lowercased().filter { $0 != " " }).example", "\(1_000_000 + index * 7919)",
        ["Tokyo", "Hanoi", "Hamburg"][index % 3],
      ]
    }
    for index in 0..<20 { rows.append(rows[index]) }
    rows += [one + ["5308840", "Tokyo"], other + ["7622003", "Tokyo"]]
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
