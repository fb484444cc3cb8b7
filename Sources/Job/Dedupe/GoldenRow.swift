import Cleaning
import Matching

/// Which value of a cluster's rows stands in its golden row, field by field.
///
/// 1. Columns that take no part in matching (ids, stamps, notes) keep the survivor's value, or, where
///    that is blank, the value of the most recently changed row that has one.
/// 2. An opt-out that any row holds wins.
/// 3. Elsewhere the value that most rows have wins, compared without case, accents and signs; among
///    equally frequent ones that of the most recently changed row, where the table has a column of
///    changes; then the longest; then the survivor's; then the first by its letters.
struct GoldenRow {
  /// A row of a cluster.
  struct Member {
    let values: [String]
    let isSurvivor: Bool
  }

  private let fields: [MatchField]
  /// The column that tells when a row was changed.
  private let changed: Int?
  private let optOuts: Set<Int>

  init(_ fields: ColumnFields) {
    self.fields = fields.fields
    let names = fields.fields.map { field in
      String(decoding: field.name.utf8.filter { $0 > 0x2F }, as: UTF8.self).lowercased()
    }
    let stamps = [
      "lastmodifieddate", "last_modified_date", "lastmodified", "modified", "modifiedon",
      "updated", "updatedat", "updated_at", "changed", "systemmodstamp",
    ]
    changed = stamps.lazy.compactMap { names.firstIndex(of: $0) }.first
    optOuts = Set(
      names.indices.filter { index in
        ["optout", "optedout", "donotcall", "donotmail", "donotemail", "unsubscribe"]
          .contains { names[index].replacing("_", with: "").contains($0) }
      })
  }

  /// The golden values of a cluster, one a column.
  func values(_ members: [Member]) -> [String] {
    let stamps = members.map { member -> Int64 in
      guard let changed, changed < member.values.count else { return .min }
      return Self.stamp(member.values[changed])
    }
    return fields.indices.map { column in
      let filled = members.indices.filter { !members[$0].values[column].isEmpty }
      if optOuts.contains(column),
        let out = filled.first(where: { Self.isTrue(members[$0].values[column]) })
      {
        return members[out].values[column]
      }
      if fields[column].kind == .ignored {
        let kept = filled.first { members[$0].isSurvivor } ?? filled.max { stamps[$0] < stamps[$1] }
        return kept.map { members[$0].values[column] } ?? ""
      }
      return vote(column, filled, members, stamps)
    }
  }

  private func vote(
    _ column: Int, _ filled: [Int], _ members: [Member], _ stamps: [Int64]
  ) -> String {
    let plain = filled.map { Self.comparable(members[$0].values[column]) }
    var counts: [[UInt8]: Int] = [:]
    for text in plain { counts[text, default: 0] += 1 }
    let best = filled.indices.max { one, other in
      let (a, b) = (filled[one], filled[other])
      let (left, right) = (members[a].values[column], members[b].values[column])
      let (few, many) = (counts[plain[one]] ?? 0, counts[plain[other]] ?? 0)
      if few != many { return few < many }
      if stamps[a] != stamps[b] { return stamps[a] < stamps[b] }
      if left.utf8.count != right.utf8.count { return left.utf8.count < right.utf8.count }
      if members[a].isSurvivor != members[b].isSurvivor { return members[b].isSurvivor }
      return left > right
    }
    return best.map { members[filled[$0]].values[column] } ?? ""
  }

  private static func comparable(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    fold(Array(text.utf8).span, into: &folded)
    return folded.isEmpty ? Array(text.utf8) : folded
  }

  private static func isTrue(_ text: String) -> Bool {
    parseBoolean(Array(text.utf8).span).value == true
  }

  /// Seconds since 1970; the least number where no instant can be read.
  private static func stamp(_ text: String) -> Int64 {
    Instant(iso: text)?.seconds ?? .min
  }
}
