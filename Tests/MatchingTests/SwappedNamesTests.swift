import Matching
import Testing

/// Names in each other's columns.
@Suite struct SwappedNamesTests {
  /// Given name, second given name, family name, company, e-mail, phone, street, city, birth date.
  private static let kinds: [FieldKind] = [
    .givenName, .givenName, .familyName, .company, .email, .phone, .street, .city, .date,
  ]

  /// A crowd with 30 duplicates and, as the last two rows, a person before and after `change`.
  private func levels(_ change: (inout [String]) -> Void) -> [String] {
    var people = People(seed: 21)
    var rows = people.contacts(240)
    for index in 0..<30 { rows.append(people.damaged(rows[index])) }
    for index in rows.indices { rows[index].insert(index % 20 == 0 ? "Maria" : "", at: 1) }
    var other = rows[50]
    change(&other)
    rows.append(other)
    let table = makeTable(Self.kinds, rows)
    let result = findDuplicates(in: table)
    #expect(result.cluster[50] == result.cluster[rows.count - 1])
    let why = explain(table, rows: 50, rows.count - 1, model: result.model)
    return [why.steps[0].label, why.steps[2].label]
  }

  @Test func aColumnOfSecondNamesDoesNotHideASwap() {
    #expect(levels { $0.swapAt(0, 2) } == ["swapped", "swapped"])
  }

  @Test func anInitialIsSeenThroughASwap() {
    let found = levels { row in
      let given = row[0]
      row[0] = row[2]
      row[2] = "\(given.prefix(1))."
    }
    #expect(found == ["swapped", "swapped"])
  }
}
