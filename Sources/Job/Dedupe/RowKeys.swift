import Matching

/// Names of rows and clusters that do not depend on the order of rows.
struct RowKeys {
  /// A hash of each row's content.
  private(set) var hashes: [UInt64] = []
  /// The values of the id column, where one is named.
  private var ids: [String]?

  init(hashes: [UInt64]) { self.hashes = hashes }

  /// Names rows by the values of a column from now on; blank ones keep their fingerprint.
  mutating func use(_ values: [String]) { ids = values }

  /// The hash of a row's fields; it does not change when blank columns come or go.
  static func hash(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> UInt64 {
    var sum: UInt64 = 0
    for (index, range) in ranges.enumerated() where !range.isEmpty {
      sum &+= ContentHash.pair(ContentHash.of(bytes.span.extracting(range)), UInt64(index))
    }
    return ContentHash.mix(sum)
  }

  /// What names a row in the pairs, review and decisions files: its id, or 16 hexadecimal digits.
  func name(_ row: Int) -> String {
    if let ids, !ids[row].isEmpty { return ids[row] }
    return Self.hex(hashes[row])
  }

  /// The rows of each name.
  func rowsByName() -> [String: [Int]] {
    var rows: [String: [Int]] = [:]
    for row in hashes.indices { rows[name(row), default: []].append(row) }
    return rows
  }

  /// How many rows share their id with another.
  var repeatedIDs: Int {
    guard let ids else { return 0 }
    let filled = ids.filter { !$0.isEmpty }
    return filled.count - Set(filled).count
  }

  /// One id a cluster, by cluster number: 16 hexadecimal digits from the least hash of its rows.
  ///
  /// Where several clusters have equal rows, the later ones of the file get `-2`, `-3` and so on.
  func clusterIDs(_ clusters: [Int32], count: Int) -> [String] {
    var least = [UInt64](repeating: .max, count: count)
    for (row, cluster) in clusters.enumerated() {
      var hash = hashes[row]
      if let ids, !ids[row].isEmpty {
        let bytes = Array(ids[row].utf8)
        hash = ContentHash.of(bytes.span)
      }
      least[Int(cluster)] = min(least[Int(cluster)], hash)
    }
    var first = [Int](repeating: 0, count: count)
    for (row, cluster) in clusters.enumerated().reversed() { first[Int(cluster)] = row }
    let order = least.indices.sorted {
      least[$0] != least[$1] ? least[$0] < least[$1] : first[$0] < first[$1]
    }
    var names = [String](repeating: "", count: count)
    var repeats = 1
    for (place, cluster) in order.enumerated() {
      repeats = place > 0 && least[order[place - 1]] == least[cluster] ? repeats + 1 : 1
      names[cluster] = Self.hex(least[cluster]) + (repeats > 1 ? "-\(repeats)" : "")
    }
    return names
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
