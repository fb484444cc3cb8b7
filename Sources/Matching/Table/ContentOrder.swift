/// The order of rows by content, which does not change when the input's rows are shuffled, with
/// copies of a row told apart from other rows.
///
/// One copy of a row is matched with it, as the pair that teaches most. Further copies are not: a
/// model that has to explain why a hundred rows agree in everything takes agreement for chance.
struct ContentOrder {
  /// Row numbers of the input, ordered by a hash of all their values; of copies the first two.
  private(set) var rows: [UInt32] = []
  /// Places in `rows` of second copies; the first ones stand before them.
  private(set) var twins: [Int] = []
  /// The other copies, each with the place in `rows` of the row it repeats.
  private(set) var copies: [(row: UInt32, place: Int)] = []
  /// By row of the input, the lower half of the hash that it is ordered by; empty unless asked for.
  private(set) var contents: [UInt32] = []

  /// Orders the rows of a table; rows of `rejections` that repeat each other are no copies.
  init(
    _ table: MatchTable, rejections: [(Int, Int)] = [], tellsContents: Bool = false, workers: Int
  ) {
    let kept = table.columns.filter(\.isKept)
    let apart = Set(
      rejections.filter { left, right in
        kept.allSatisfy { $0.ids[left] == $0.ids[right] }
      }.flatMap { [$0.0, $0.1] })
    let sorted = Self.sorted(kept, count: table.rowCount, workers: workers)
    rows.reserveCapacity(sorted.count)
    if tellsContents {
      contents = [UInt32](repeating: 0, count: sorted.count)
      // 0 stands for none where keys are looked up.
      for keyed in sorted {
        contents[Int(keyed.row)] = max(1, UInt32(truncatingIfNeeded: keyed.key))
      }
    }
    let facts = table.fields.indices.compactMap { index in
      Fact(table.fields[index].kind).map { (fact: $0, ids: table.columns[index].ids) }
    }
    let needed = max(1, min(2, Set(facts.map(\.fact)).count))
    var key: UInt64 = 0
    for keyed in sorted {
      let row = Int(keyed.row)
      if let last = rows.last, keyed.key == key, !apart.contains(row),
        kept.allSatisfy({ $0.ids[row] == $0.ids[Int(last)] }),
        Self.factCount(row, facts) >= needed, !Self.isTest(row, table)
      {
        if twins.last == rows.count - 1 {
          copies.append((keyed.row, rows.count - 2))
        } else {
          twins.append(rows.count)
          rows.append(keyed.row)
        }
      } else {
        rows.append(keyed.row)
        key = keyed.key
      }
    }
  }

  /// What columns tell of an entity; columns of one fact tell it together.
  private enum Fact {
    case name, mail, phone, key, address, birth

    init?(_ kind: FieldKind) {
      switch kind {
      case .givenName, .familyName, .personName, .company: self = .name
      case .email, .domain: self = .mail
      case .phone: self = .phone
      case .code: self = .key
      case .street, .postcode: self = .address
      case .date, .year: self = .birth
      case .ignored, .houseNumber, .city, .state, .country, .month, .day, .category, .text,
        .number:
        return nil
      }
    }
  }

  /// How many different facts a row tells.
  private static func factCount(_ row: Int, _ facts: [(fact: Fact, ids: [UInt32])]) -> Int {
    Set(facts.filter { $0.ids[row] != 0 }.map(\.fact)).count
  }

  /// Whether the names of a row are those of a test: nobody's, so that two of them are not one.
  private static func isTest(_ row: Int, _ table: MatchTable) -> Bool {
    let names = table.fields.indices.filter { Fact(table.fields[$0].kind) == .name }
    let words = names.flatMap { table.text(row: row, field: $0).lowercased().split(separator: " ") }
    return !words.isEmpty && words.allSatisfy { MadeUpWords.inNames.contains(String($0)) }
  }

  private static func sorted(_ kept: [ValueColumn], count: Int, workers: Int) -> [KeyedRow] {
    let size = 1 << 16
    let parts = parallelMap((count + size - 1) / size, workers: workers) { part in
      let first = part * size
      var rows = (first..<min(count, first + size)).map { KeyedRow(key: 0, row: UInt32($0)) }
      for column in kept {
        for index in rows.indices {
          let value = Int(column.ids[first + index])
          rows[index].key = ContentHash.pair(rows[index].key, column.pool.hashes[value])
        }
      }
      return rows
    }
    var rows = parts.flatMap { $0 }
    radixSortBeside(&rows, workers: workers)
    return rows
  }
}
