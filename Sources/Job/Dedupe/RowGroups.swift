import Matching

/// The clusters of a result by number: how many rows each has and what it is called.
struct RowGroups: Sendable {
  let sizes: [Int32]
  /// The least hash of a row's name in each cluster.
  private let least: [UInt64]
  /// For clusters of equal rows: which of them it is, counted from 1.
  private let repeats: [Int: Int]
  private let cluster: [Int32]
  private let survivor: [Int32]

  init(_ result: MatchResult, keys: RowKeys) {
    cluster = result.cluster
    survivor = result.survivor
    var sizes = [Int32](repeating: 0, count: survivor.count)
    var least = [UInt64](repeating: .max, count: survivor.count)
    for (row, cluster) in result.cluster.enumerated() {
      sizes[Int(cluster)] += 1
      least[Int(cluster)] = min(least[Int(cluster)], keys.hash(row))
    }
    self.sizes = sizes
    self.least = least
    repeats = Self.repeats(least, cluster)
  }

  /// Numbers clusters with one least hash by their first rows.
  private static func repeats(_ least: [UInt64], _ cluster: [Int32]) -> [Int: Int] {
    var sorted = least
    radixSort(&sorted)
    let twice = Set(
      sorted.indices.dropFirst().filter { sorted[$0] == sorted[$0 - 1] }.map { sorted[$0] })
    if twice.isEmpty { return [:] }
    var count: [UInt64: Int] = [:]
    var repeats: [Int: Int] = [:]
    for number in cluster where twice.contains(least[Int(number)]) {
      if repeats[Int(number)] != nil { continue }
      count[least[Int(number)], default: 0] += 1
      repeats[Int(number)] = count[least[Int(number)]]
    }
    return repeats
  }

  /// The number of a row's cluster.
  func number(_ row: Int) -> Int { Int(cluster[row]) }

  /// The id of a row's cluster: 16 hexadecimal digits, made from the names of its rows.
  ///
  /// Where several clusters have equal rows, the later ones of the file end in `-2`, `-3` and so on.
  func name(_ row: Int) -> String {
    var text: [UInt8] = []
    writeName(row, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes the id of a row's cluster in place of what stands in `text`.
  func writeName(_ row: Int, into text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    let number = number(row)
    RowKeys.appendHex(least[number], to: &text)
    if !repeats.isEmpty, let place = repeats[number], place > 1 { text += Array("-\(place)".utf8) }
  }

  /// How many rows a row's cluster has.
  func size(_ row: Int) -> Int { Int(sizes[number(row)]) }

  /// Whether a row stands for its cluster.
  func isSurvivor(_ row: Int) -> Bool { Int(survivor[number(row)]) == row }
}
