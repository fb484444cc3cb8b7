import TestSupport
import Testing

@testable import Matching

/// What is decided without counting edits is what counting them would decide.
@Suite struct QuickLevelsTests {
  @Test func phonesHaveTheLevelThatCountingEditsGives() {
    var random = SeededGenerator(seed: 3)
    let numbers = (0..<60).flatMap { _ -> [[Character]] in
      let digits = (0..<Int.random(in: 7...11, using: &random)).map { _ in
        Character(String(Int.random(in: 0...9, using: &random)))
      }
      // Another extension of one switchboard.
      let neighbour = digits.dropLast(3) + digits.suffix(3).reversed()
      return [digits, Array(neighbour)]
        + (0..<4).map { _ in Self.edited(digits, "0123456789", &random) }
    }.map { "+" + String($0) }
    let comparer = Self.comparer(.phone, numbers)
    let column = comparer.columns[0]
    var seen: Set<UInt8> = []
    for a in 1..<UInt32(column.valueCount) {
      for b in 1..<UInt32(column.valueCount) where a != b {
        let level = comparer.phone(0, a, b)
        seen.insert(level)
        #expect(level == Self.phoneLevel(column.string(a), column.string(b)))
      }
    }
    #expect(seen.isSuperset(of: [2, 3, 4, 5]))
  }

  @Test func mailboxesOfOneDomainHaveTheLevelThatCountingEditsGives() {
    var random = SeededGenerator(seed: 4)
    let addresses = (0..<60).flatMap { _ -> [[Character]] in
      let letters = (0..<Int.random(in: 4...12, using: &random)).map { _ in
        Array("abcdefghij9").randomElement(using: &random) ?? "a"
      }
      return [letters] + (0..<4).map { _ in Self.edited(letters, "abcdefghij.9", &random) }
    }.map { "x\(String($0))y@firm.example" }
    let comparer = Self.comparer(.email, addresses)
    let column = comparer.columns[0]
    var seen: Set<UInt8> = []
    for a in 1..<UInt32(column.valueCount) {
      for b in 1..<UInt32(column.valueCount)
      where column.facts[Int(a)].code != column.facts[Int(b)].code {
        let level = comparer.email(0, a, b)
        seen.insert(level)
        let (one, other) = (Self.mailbox(column.string(a)), Self.mailbox(column.string(b)))
        let edits = Self.edits(one, other)
        let digits = [one, other].map { $0.filter(\.isNumber) }
        let letters = [one, other].map { $0.filter(\.isLetter) }
        let isNumbered =
          digits[0] != digits[1] && !digits[0].isEmpty && !digits[1].isEmpty
          && letters[0] == letters[1]
        let longest = max(one.count, other.count)
        let expected: UInt8 =
          edits <= 1 && longest >= 4 && digits[0] == digits[1]
          ? 3 : isNumbered ? 7 : edits * 3 <= longest ? 6 : 7
        #expect(level == expected, "\(one) \(other)")
      }
    }
    #expect(seen == [3, 6, 7])
  }

  @Test func noLevelsWeighMoreThanTheMostTheyCan() {
    var people = People(seed: 5)
    let rows = people.contacts(300)
    let result = findDuplicates(
      in: makeTable(
        [.givenName, .familyName, .company, .email, .phone, .street, .city, .date],
        rows + rows.prefix(60).map { people.damaged($0) }))
    let comparisons = Comparison.list(
      for: result.model.weights.map { weight in
        Self.column(FieldKind.allCases.first { ComparisonForm($0) == weight.form } ?? .text, [])
      })
    let tables = ScoreTables(weights: result.model.weights, comparisons: comparisons)
    var random = SeededGenerator(seed: 6)
    for _ in 0..<20_000 {
      let levels = comparisons.map {
        UInt8(Int.random(in: 0...$0.levels.count, using: &random))
      }
      var sum: Float = 0
      for index in comparisons.indices where levels[index] != 0 {
        let bucket = UInt8(Int.random(in: 0..<Rarity.bucketCount, using: &random))
        let parts = tables.parts(index, levels, at: 0, bucket: bucket)
        sum += parts.level + parts.rarity
      }
      #expect(tables.mostBits(levels) >= sum - 0.001)
    }
  }

  /// The levels of phones, by the definition.
  private static func phoneLevel(_ one: String, _ other: String) -> UInt8 {
    let (a, b) = (Array(one), Array(other))
    let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let head = zip(a, b).prefix { $0 == $1 }.count
    if tail >= 7 { return tail == min(a.count, b.count) || tail >= 9 ? 1 : 2 }
    if abs(a.count - b.count) <= 1, edits(a, b) <= 1 { return 3 }
    return a.count == b.count && head >= a.count - 3 && head >= 6 ? 4 : 5
  }

  /// Insertions, deletions, substitutions and swaps of neighbours, by the table of all beginnings.
  private static func edits(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
      var row = [i]
      for j in 1..<(b.count + 1) {
        var least = min(
          rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, rows[i - 2][j - 2] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  private static func mailbox(_ address: String) -> [Character] {
    Array(address.prefix { $0 != "@" })
  }

  /// A text after one or two edits.
  private static func edited(
    _ text: [Character], _ letters: String, _ random: inout SeededGenerator
  ) -> [Character] {
    var text = text
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let place = Int.random(in: 0..<text.count - 1, using: &random)
      let letter = letters.randomElement(using: &random) ?? "0"
      switch Int.random(in: 0...3, using: &random) {
      case 0: text.insert(letter, at: place)
      case 1: text.remove(at: place)
      case 2: text[place] = letter
      default: text.swapAt(place, place + 1)
      }
    }
    return text
  }

  private static func column(_ kind: FieldKind, _ texts: [String]) -> FeatureColumn {
    let table = makeTable([kind], texts.map { [$0] })
    return FeatureBuilder.build(
      table.columns[0], field: table.fields[0], order: texts.indices.map { UInt32($0) })
  }

  private static func comparer(_ kind: FieldKind, _ texts: [String]) -> PairComparer {
    let columns = [column(kind, texts)]
    return PairComparer(
      columns: columns, comparisons: Comparison.list(for: columns), rows: RowValues(columns))
  }
}
