import Matching
import TestSupport
import Testing

@Suite struct FindDuplicatesTests {
  private static func sample(seed: UInt64 = 11) -> [[String]] {
    var people = People(seed: seed)
    var rows = people.contacts(240)
    for index in 0..<40 { rows.append(people.damaged(rows[index])) }
    return rows
  }

  /// The partition as sets of row contents, whatever the numbers of rows and clusters.
  private func partition(_ rows: [[String]], _ result: MatchResult) -> Set<[String]> {
    var clusters: [Int32: [String]] = [:]
    for (row, cluster) in result.cluster.enumerated() {
      clusters[cluster, default: []].append(rows[row].joined(separator: "|"))
    }
    return Set(clusters.values.map { $0.sorted() })
  }

  @Test func typingErrorsAreFoundAndNothingElse() {
    let rows = Self.sample()
    let result = findDuplicates(in: makeTable(TrapTests.kinds, rows))
    #expect(groups(result) == (0..<40).map { [$0, 240 + $0] })
  }

  @Test func theOrderOfRowsDoesNotMatter() {
    let rows = Self.sample()
    var random = SeededGenerator(seed: 1)
    let shuffled = rows.shuffled(using: &random)
    let one = findDuplicates(in: makeTable(TrapTests.kinds, rows))
    let other = findDuplicates(in: makeTable(TrapTests.kinds, shuffled))
    #expect(partition(rows, one) == partition(shuffled, other))
    #expect(one.model == other.model)
    let numbers = Dictionary(
      zip(rows, one.cluster).map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
    for (row, cluster) in zip(shuffled, other.cluster) { #expect(numbers[row] == cluster) }
  }

  @Test func oneOrTwoWorkersGiveTheSameResult() {
    let rows = Self.sample()
    let table = makeTable(TrapTests.kinds, rows)
    let one = findDuplicates(in: table, settings: MatchSettings(workers: 1))
    let two = findDuplicates(in: table, settings: MatchSettings(workers: 2))
    #expect(one.cluster == two.cluster)
    #expect(one.model == two.model)
  }

  @Test func aFrozenModelWeighsAPairTheSameTomorrow() throws {
    let rows = Self.sample()
    let first = findDuplicates(in: makeTable(TrapTests.kinds, rows))
    var people = People(seed: 99)
    let more = rows + people.contacts(50)
    let next = findDuplicates(
      in: makeTable(TrapTests.kinds, more), settings: MatchSettings(model: first.model))
    #expect(next.model == first.model)
    let before = try #require(first.links.first { $0.left == 0 || $0.right == 0 })
    let after = try #require(next.links.first { $0.left == 0 || $0.right == 0 })
    #expect(before.weight == after.weight)
    #expect(groups(next).count == groups(first).count)
  }

  @Test func aModelFromASmallTableStillWorksWhenTheTableHasGrown() {
    let rows = Self.sample()
    let first = findDuplicates(in: makeTable(TrapTests.kinds, rows))
    var people = People(seed: 5)
    let more = rows + people.contacts(1_400)
    let next = findDuplicates(
      in: makeTable(TrapTests.kinds, more), settings: MatchSettings(model: first.model))
    #expect(groups(next).filter { $0[0] < rows.count } == groups(first))
    #expect(next.budget.count > 1)
  }

  @Test func decisionsWinOverTheModel() {
    let rows = Self.sample()
    let result = findDuplicates(
      in: makeTable(TrapTests.kinds, rows),
      settings: MatchSettings(decisions: [
        Decision(left: 240, right: 0, isSame: false), Decision(left: 100, right: 101, isSame: true),
      ]))
    #expect(result.cluster[0] != result.cluster[240])
    #expect(result.cluster[100] == result.cluster[101])
    #expect(result.escalatedPairs.contains { Set([$0.left, $0.right]) == [0, 240] })
  }

  @Test func differentProtectedKeysKeepRowsApart() {
    var rows = Self.sample()
    for index in rows.indices { rows[index].append("K\(index)") }
    rows[240][8] = rows[0][8]
    let result = findDuplicates(
      in: makeTable(TrapTests.kinds + [.ignored], rows, protected: [8]))
    #expect(groups(result) == [[0, 240]])
    #expect(result.escalatedPairs.count >= 30)
  }

  @Test func everyClusterIsATreeOfLinks() {
    let rows = Self.sample()
    let result = findDuplicates(in: makeTable(TrapTests.kinds, rows))
    let merged = rows.count - Set(result.cluster).count
    #expect(result.links.count == merged)
    for link in result.links { #expect(result.cluster[link.left] == result.cluster[link.right]) }
    #expect(result.survivor.count == Set(result.cluster).count)
  }

  @Test func anExplanationAddsUpToTheWeight() throws {
    let rows = Self.sample()
    let table = makeTable(TrapTests.kinds, rows)
    let result = findDuplicates(in: table)
    for link in result.links.prefix(10) {
      let why = explain(table, rows: link.left, link.right, model: result.model)
      #expect(abs(why.weight - link.weight) < 0.001)
      let sum = why.steps.reduce(why.priorBits) { $0 + $1.weight }
      #expect(abs(sum - why.weight) < 0.001)
      #expect(why.steps.map(\.name) == table.fields.map(\.name))
    }
  }

  @Test(arguments: [2, 3, 100, 700])
  func copiesAreOneHoweverManyThereAre(count: Int) {
    var people = People(seed: 12)
    let others = people.contacts(400)
    let copy = ["Rosa", "Kellermann", "Nordwind AG", "rosa@nordwind.example", "+49 30 4400"]
    for rows in [[], others] {
      let table = makeTable(
        TrapTests.kinds, rows + Array(repeating: copy + ["", "", ""], count: count))
      let result = findDuplicates(in: table)
      let cluster = Set(result.cluster[rows.count...])
      #expect(cluster.count == 1)
      #expect(result.links.count >= count - 1)
      #expect(result.cluster[..<rows.count].allSatisfy { !cluster.contains($0) })
    }
  }

  @Test func aNameInAnotherScriptSpeaksNeitherForNorAgainst() {
    var people = People(seed: 14)
    var rows = people.contacts(200)
    for index in 0..<30 { rows.append(people.damaged(rows[index])) }
    let first = rows.count
    rows += [
      ["隆", "高橋", "Hokuto KK", "takashi.takahashi@hokuto.example", "+81 3 5550 0101"],
      ["Takashi", "Takahashi", "Hokuto KK", "takashi.takahashi@hokuto.example", ""],
    ]
    let result = findDuplicates(in: makeTable(TrapTests.kinds, rows))
    #expect(result.cluster[first] == result.cluster[first + 1])
  }

  @Test func aCopyThatSomebodyKeptApartStaysApart() {
    let copy = ["Rosa", "Kellermann", "Nordwind AG", "rosa@nordwind.example"]
    var settings = MatchSettings()
    settings.decisions = [Decision(left: 0, right: 2, isSame: false)]
    let table = makeTable(
      [.givenName, .familyName, .company, .email], Array(repeating: copy, count: 3))
    let result = findDuplicates(in: table, settings: settings)
    #expect(result.cluster[0] != result.cluster[2])
  }

  @Test(arguments: 0..<6)
  func noRowIsInAClusterOrPairThatWasNotToldBefore(seed: UInt64) {
    var people = People(seed: seed)
    var rows = people.contacts(120)
    // The same people: equal, without their mail, and with little more than a name.
    rows += rows[..<20] + rows[10..<40].map { $0[..<3] + [""] + $0[4...] }
    rows += rows[30..<60].map { [$0[0], $0[1], "", "", "", "", $0[6], ""] }
    let decisions = [
      Decision(left: 0, right: 120, isSame: false), Decision(left: 61, right: 77, isSame: true),
      Decision(left: 2, right: 90, isSame: true), Decision(left: 122, right: 91, isSame: true),
    ]
    for decisions in [[], decisions] {
      var told: [Bool] = []
      let result = findDuplicates(
        in: makeTable(TrapTests.kinds, rows), settings: MatchSettings(decisions: decisions)
      ) { told = $0 }
      let pairs = result.links + result.reviewPairs + result.escalatedPairs
      let needed = Set(groups(result).joined() + pairs.flatMap { [$0.left, $0.right] })
      #expect(told.count == rows.count)
      #expect(needed.allSatisfy { told[$0] })
      #expect(needed.count > 60)
      #expect(told.contains(false))
    }
  }

  @Test func tablesOfNoneOneAndTwoRowsAreFine() {
    #expect(findDuplicates(in: makeTable([.givenName], [])).cluster.isEmpty)
    #expect(findDuplicates(in: makeTable([.givenName], [["Ada"]])).cluster == [0])
    #expect(findDuplicates(in: makeTable([.ignored], [["Ada"], ["Ada"]])).cluster.count == 2)
    #expect(findDuplicates(in: makeTable([], [[], []])).cluster.count == 2)
  }
}
