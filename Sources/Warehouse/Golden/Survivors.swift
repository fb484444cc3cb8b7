import CRM

/// One record of a cluster as survivorship sees it.
internal struct SurvivorCandidate: Sendable {
  let rowID: Int64
  /// Where its values begin, in the order of the golden record's fields.
  let firstCell: Int
  /// When it was last changed, else created, else exported, in the arena.
  var recency = 0..<0
  var created = 0..<0
  /// Place of its source, the most trusted first.
  var sourceRank = 0
  var filled = 0
  /// Fields whose value cleaning had to mend, a bit for each: bit `i` for field `i`.
  var mended: UInt64 = 0
}

/// Chooses the values of golden records.
internal struct Survivors {
  /// A group with its fields as indexes.
  struct Group: Sendable {
    let rule: SurvivorshipRule
    let fields: [Int]
    /// The field without which the others say little, as a currency without an amount: a record
    /// that fills it comes before all that don't.
    let leading: Int?
    /// The fields as bits.
    let mask: UInt64

    /// A group; no golden record has more than 64 fields.
    init(rule: SurvivorshipRule, fields: [Int], leading: Int? = nil) {
      self.rule = rule
      self.fields = fields
      self.leading = leading
      mask = fields.reduce(0) { $0 | 1 << UInt64($1) }
    }
  }

  private let candidates: [SurvivorCandidate]
  private let cells: [Cell]
  private let arena: [UInt8]

  /// The choice among records whose values are `cells` and whose texts lie in `arena`.
  init(_ candidates: [SurvivorCandidate], cells: [Cell], arena: [UInt8]) {
    self.candidates = candidates
    self.cells = cells
    self.arena = arena
  }

  /// The record of a cluster whose values survive in a group; nil where none has one.
  func choose(_ group: Group, among cluster: Range<Int>) -> Int? {
    var best: Int?
    let leading = group.leading.flatMap { field in
      cluster.contains { cell($0, field).tag != .null } ? field : nil
    }
    for index in cluster where hasValue(index, group) {
      if let leading, cell(index, leading).tag == .null { continue }
      guard let other = best else {
        best = index
        continue
      }
      if isBetter(index, than: other, group, among: cluster) { best = index }
    }
    return best
  }

  /// The value of a record in a field.
  func cell(_ index: Int, _ field: Int) -> Cell { cells[candidates[index].firstCell + field] }

  /// The version that a record is.
  func rowID(_ index: Int) -> Int64 { candidates[index].rowID }

  private func hasValue(_ index: Int, _ group: Group) -> Bool {
    group.fields.contains { cell(index, $0).tag != .null }
  }

  private func isBetter(
    _ index: Int, than other: Int, _ group: Group, among cluster: Range<Int>
  ) -> Bool {
    switch group.rule {
    case .mostRecent: break
    case .oldest:
      // A record without a stamp is not the oldest.
      let (a, b) = (candidates[index].created, candidates[other].created)
      if a.isEmpty != b.isEmpty { return b.isEmpty }
      if let isLess = differ(a, b) { return isLess }
    case .mostComplete:
      let (a, b) = (filled(index, group), filled(other, group))
      if a != b { return a > b }
      if let isFuller = isFuller(index, than: other) { return isFuller }
    case .sourcePriority:
      if let isTrusted = isTrusted(index, over: other) { return isTrusted }
    case .longest:
      let (a, b) = (length(index, group), length(other, group))
      if a != b { return a > b }
    case .mostFrequent:
      let (a, b) = (
        frequency(index, group, among: cluster), frequency(other, group, among: cluster)
      )
      if a != b { return a > b }
    case .verifiedFirst:
      let (a, b) = (isMended(index, group), isMended(other, group))
      if a != b { return b }
    case .anyTrue, .latest:
      if let isLess = differ(index, other, group) { return !isLess }
    case .earliest:
      if let isLess = differ(index, other, group) { return isLess }
    }
    if let isOlder = differ(candidates[index].recency, candidates[other].recency) {
      return !isOlder
    }
    if let isFuller = isFuller(index, than: other) { return isFuller }
    if let isTrusted = isTrusted(index, over: other) { return isTrusted }
    return differ(index, other, group) ?? false
  }

  /// Whether a record has more values than another; nil where both have as many.
  private func isFuller(_ index: Int, than other: Int) -> Bool? {
    let (a, b) = (candidates[index].filled, candidates[other].filled)
    return a == b ? nil : a > b
  }

  /// Whether a record's source is trusted more than another's; nil where it is the same.
  private func isTrusted(_ index: Int, over other: Int) -> Bool? {
    let (a, b) = (candidates[index].sourceRank, candidates[other].sourceRank)
    return a == b ? nil : a < b
  }

  private func filled(_ index: Int, _ group: Group) -> Int {
    group.fields.count { cell(index, $0).tag != .null }
  }

  private func length(_ index: Int, _ group: Group) -> Int {
    group.fields.reduce(0) { sum, field in sum + characters(cell(index, field).range) }
  }

  private func characters(_ text: Range<Int>) -> Int {
    var count = 0
    for place in text where arena[place] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private func frequency(_ index: Int, _ group: Group, among cluster: Range<Int>) -> Int {
    cluster.count { other in differ(index, other, group) == nil }
  }

  private func isMended(_ index: Int, _ group: Group) -> Bool {
    candidates[index].mended & group.mask != 0
  }

  /// Whether the values of one record sort before those of another; nil where they are equal.
  private func differ(_ index: Int, _ other: Int, _ group: Group) -> Bool? {
    for field in group.fields {
      let (left, right) = (cell(index, field), cell(other, field))
      switch (left.tag, right.tag) {
      case (.null, .null): continue
      case (.null, _): return true
      case (_, .null): return false
      case (.text, _), (_, .text):
        if let isLess = differ(left.range, right.range) { return isLess }
      case (.integer, _), (_, .integer):
        let (a, b) = (Int64(bitPattern: left.low), Int64(bitPattern: right.low))
        if a != b { return a < b }
      case (.real, .real):
        let (a, b) = (Double(bitPattern: left.low), Double(bitPattern: right.low))
        if a != b { return a < b }
      }
    }
    return nil
  }

  /// Whether one text of the arena sorts before another; nil where they are equal.
  private func differ(_ left: Range<Int>, _ right: Range<Int>) -> Bool? {
    for offset in 0..<min(left.count, right.count) {
      let (a, b) = (arena[left.lowerBound + offset], arena[right.lowerBound + offset])
      if a != b { return a < b }
    }
    return left.count == right.count ? nil : left.count < right.count
  }
}

extension Cell {
  /// Where its text lies in its arena; empty where it is no text.
  internal var range: Range<Int> {
    tag == .text ? Int(low)..<Int(low) + Int(length) : 0..<0
  }
}
