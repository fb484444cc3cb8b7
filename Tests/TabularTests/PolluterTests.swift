import Tabular
import Testing

/// How much of a damaged table comes back, scored as the public benchmark for CSV readers does.
struct PolluterTests {
  /// Success, and precision, recall and F1 of header, records and cells: at most 10.
  static func score(_ found: [[String]], _ expected: [[String]]) -> Double {
    var total = 1.0
    total += measures(found.first ?? [], expected.first ?? [])
    total += measures(
      found.dropFirst().map { $0.joined() }, expected.dropFirst().map { $0.joined() })
    total += measures(Array(found.joined()), Array(expected.joined()))
    return total
  }

  private static func measures(_ found: [String], _ expected: [String]) -> Double {
    if expected.isEmpty { return 3 }
    var counts: [String: Int] = [:]
    for item in expected { counts[item, default: 0] += 1 }
    var common = 0
    for item in found where counts[item, default: 0] > 0 {
      counts[item, default: 0] -= 1
      common += 1
    }
    if common == 0 { return 0 }
    let precision = Double(common) / Double(found.count)
    let recall = Double(common) / Double(expected.count)
    return precision + recall + 2 * precision * recall / (precision + recall)
  }

  /// What `convert` writes, read back by the strictest reading of RFC 4180.
  static func converted(_ bytes: [UInt8]) -> [[String]]? {
    var text: [UInt8] = []
    let error = Trial.withFile(bytes, name: "table.csv") { path -> TabularError? in
      do throws(TabularError) {
        try convert(try TableFile.open(path: path), to: .csv) { text += $0 }
        return nil
      } catch {
        return error
      }
    }
    return error == nil ? StrictCSV.rows(text) : nil
  }

  @Test func damagedTablesComeBackNearlyWhole() {
    var sums: [String: (score: Double, count: Int)] = [:]
    var worst: [(Double, String)] = []
    let all = Polluter().cases()
    let step = 37
    for one in all.prefix(20) + stride(from: 20, to: all.count, by: step).map({ all[$0] }) {
      let score =
        PolluterTests.converted(one.bytes).map { PolluterTests.score($0, one.expected) } ?? 0
      sums[one.kind, default: (0, 0)].score += score
      sums[one.kind, default: (0, 0)].count += 1
      if score < 9.999 { worst.append((score, one.name)) }
    }
    let total =
      sums.values.reduce(0) { $0 + $1.score } / Double(sums.values.reduce(0) { $0 + $1.count })
    let kinds = sums.sorted { $0.key < $1.key }.map {
      "\($0.key): \($0.value.score / Double($0.value.count)) of \($0.value.count)"
    }
    let words = worst.sorted { $0.0 < $1.0 }.prefix(60).map { "\($0.0) \($0.1)" }
    #expect(
      total >= 9.98,
      "\(total)\n\(kinds.joined(separator: "\n"))\n\(worst.count)\n\(words.joined(separator: "\n"))"
    )
  }
}
