import CRM

/// One record of a cluster as survivorship sees it.
internal struct SurvivorCandidate {
  let rowID: Int64
  /// When it was last changed, else created, else exported.
  var recency: [UInt8] = []
  var created: [UInt8] = []
  /// Place of its source, the most trusted first.
  var sourceRank = 0
  var filled = 0
  /// Fields, by index, whose value cleaning had to mend.
  var mended: Set<Int> = []
  /// Its values in the order of the golden record's fields.
  var cells: [Cell] = []
}

/// Chooses the values of one golden record.
internal struct Survivors {
  /// A group with its fields as indexes.
  struct Group {
    let rule: SurvivorshipRule
    let fields: [Int]
  }

  private let candidates: [SurvivorCandidate]
  private let arena: [UInt8]

  /// The choice among records whose texts lie in `arena`.
  init(_ candidates: [SurvivorCandidate], arena: [UInt8]) {
    self.candidates = candidates
    self.arena = arena
  }

  /// The record whose values survive in a group; nil where none has one.
  func choose(_ group: Group) -> Int? {
    var best: Int?
    for index in candidates.indices where hasValue(index, group) {
      guard let other = best else {
        best = index
        continue
      }
      if isBetter(index, than: other, group) { best = index }
    }
    return best
  }

  private func hasValue(_ index: Int, _ group: Group) -> Bool {
    group.fields.contains { candidates[index].cells[$0].tag != .null }
  }

  private func isBetter(_ index: Int, than other: Int, _ group: Group) -> Bool {
    let (left, right) = (candidates[index], candidates[other])
    switch group.rule {
    case .mostRecent: break
    case .oldest:
      // A record without a stamp is not the oldest.
      let (a, b) = (left.created, right.created)
      if a.isEmpty != b.isEmpty { return b.isEmpty }
      if let isLess = Self.differ(a[...], b[...]) { return isLess }
    case .mostComplete:
      let (a, b) = (filled(index, group), filled(other, group))
      if a != b { return a > b }
      if left.filled != right.filled { return left.filled > right.filled }
    case .sourcePriority:
      if left.sourceRank != right.sourceRank { return left.sourceRank < right.sourceRank }
    case .longest:
      let (a, b) = (length(index, group), length(other, group))
      if a != b { return a > b }
    case .mostFrequent:
      let (a, b) = (frequency(index, group), frequency(other, group))
      if a != b { return a > b }
    case .verifiedFirst:
      let (a, b) = (isMended(index, group), isMended(other, group))
      if a != b { return b }
    case .anyTrue, .latest:
      if let isLess = differ(index, other, group) { return !isLess }
    case .earliest:
      if let isLess = differ(index, other, group) { return isLess }
    }
    if let isOlder = Self.differ(left.recency[...], right.recency[...]) { return !isOlder }
    if left.filled != right.filled { return left.filled > right.filled }
    if left.sourceRank != right.sourceRank { return left.sourceRank < right.sourceRank }
    return differ(index, other, group) ?? false
  }

  private func filled(_ index: Int, _ group: Group) -> Int {
    group.fields.count { candidates[index].cells[$0].tag != .null }
  }

  private func length(_ index: Int, _ group: Group) -> Int {
    group.fields.reduce(0) { sum, field in
      sum + characters(bytes(candidates[index].cells[field]))
    }
  }

  private func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  private func frequency(_ index: Int, _ group: Group) -> Int {
    candidates.indices.count { other in differ(index, other, group) == nil }
  }

  private func isMended(_ index: Int, _ group: Group) -> Bool {
    group.fields.contains(where: candidates[index].mended.contains)
  }

  private func bytes(_ cell: Cell) -> ArraySlice<UInt8> {
    cell.tag == .text ? arena[Int(cell.low)..<Int(cell.low) + Int(cell.length)] : []
  }

  /// Whether the values of one record sort before those of another; nil where they are equal.
  private func differ(_ index: Int, _ other: Int, _ group: Group) -> Bool? {
    for field in group.fields {
      let (left, right) = (candidates[index].cells[field], candidates[other].cells[field])
      switch (left.tag, right.tag) {
      case (.null, .null): continue
      case (.null, _): return true
      case (_, .null): return false
      case (.text, _), (_, .text):
        if let isLess = Self.differ(bytes(left), bytes(right)) { return isLess }
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

  private static func differ(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool? {
    if left == right { return nil }
    return left.lexicographicallyPrecedes(right)
  }
}
