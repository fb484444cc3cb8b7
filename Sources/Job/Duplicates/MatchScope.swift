import CRM
import Matching
import Warehouse

/// Which records have to be matched again where a few have changed: under one model the clusters of
/// these, put in the place of those they had, are those of all records matched anew.
///
/// The changed ones; those that may be alike with one; whoever is or was in a cluster with one of all
/// these, or would be but for what keeps them apart; and copies of them.
struct MatchScope {
  /// By place among the living, whether the record is matched again.
  private(set) var isMatched: [Bool]
  /// By place among the living, whether all its pairs are found anew.
  private(set) var isChanged: [Bool]
  /// The clusters in whose place new ones come.
  private(set) var clusters: Set<Int64> = []
  private let matched: MatchedRecords

  /// What is known of the records beside what they were matched by.
  struct Known {
    /// By which rows that were not matched as they are may be alike with others, in their order.
    var fresh: BlockKeys
    /// Versions of which something else is decided now.
    var decided: Set<Int64>
    /// Versions whose record has another golden id of its own now.
    var owning: [Int64]
    /// The versions in clusters, with their clusters, those of a cluster one after the other.
    var members: [(cluster: Int64, row: Int64)]
    /// Pairs of versions that are strong and yet kept apart.
    var escalated: [(left: Int64, right: Int64)]
  }

  /// Finds them; nil where all records have to be matched: not all that may be alike would be compared,
  /// or half of all records and more take part.
  ///
  /// - Parameters:
  ///   - matched: what the records were matched by.
  ///   - known: what else is known of them.
  init?(_ matched: MatchedRecords, _ known: Known) {
    self.matched = matched
    isMatched = [Bool](repeating: false, count: matched.living.count)
    isChanged = isMatched
    let changed = findChanged(known)
    guard let neighbours = neighbours(of: changed, known.fresh) else { return nil }
    let owning = known.owning.compactMap { MatchRows.place(of: $0, in: matched.living) }
    close(over: changed + neighbours + owning, known)
    if 2 * rows.count >= matched.living.count { return nil }
  }

  /// The versions that are matched again, ascending.
  var rows: [Int64] { matched.living.indices.filter { isMatched[$0] }.map { matched.living[$0] } }

  /// Whether the pair of two versions is found anew, or is no more.
  func isOld(_ left: Int64, _ right: Int64) -> Bool {
    guard let left = MatchRows.place(of: left, in: matched.living),
      let right = MatchRows.place(of: right, in: matched.living)
    else { return true }
    return isChanged[left] || isChanged[right] || isMatched[left] && isMatched[right]
  }

  /// Records that are not as they were, and those that say the same as one that is or was: of copies
  /// only the first two are compared.
  private mutating func findChanged(_ known: Known) -> [Int] {
    var changed = matched.fresh
    let contents = known.fresh.contents + matched.gone.map { matched.basis.contents[$0] }
    changed += matched.places(matched.basis.contents, in: KeySet(contents))
    changed += known.decided.compactMap { MatchRows.place(of: $0, in: matched.living) }
    for place in changed { isChanged[place] = true }
    return isChanged.indices.filter { isChanged[$0] }
  }

  /// The records that share a block with a changed one; nil where a block is too large.
  private func neighbours(of changed: [Int], _ fresh: BlockKeys) -> [Int]? {
    let matched = self.matched
    let entries = changed.map { Int(matched.entries[$0]) }.filter { $0 >= 0 }
    let found = parallelMap(fresh.blocks.count, workers: 2) { pass -> [Int]? in
      let keys = matched.basis.blocks[pass]
      return matched.neighbours(
        keys, of: KeySet(fresh.blocks[pass] + entries.map { keys[$0] }))
    }
    return found.contains { $0 == nil } ? nil : found.compactMap { $0 }.flatMap { $0 }
  }

  /// Adds records with all that stand or fall with them.
  private mutating func close(over places: [Int], _ known: Known) {
    let members = known.members
    var ofRow = [Int32](repeating: -1, count: matched.living.count)
    var open: [Int] = []
    for (index, member) in members.enumerated() {
      if let place = MatchRows.place(of: member.row, in: matched.living) {
        ofRow[place] = Int32(index)
      } else if !clusters.contains(member.cluster) {
        // Somebody is gone from it.
        open += take(members, around: index)
      }
    }
    var partners: [Int: [Int]] = [:]
    for pair in known.escalated {
      guard let left = MatchRows.place(of: pair.left, in: matched.living),
        let right = MatchRows.place(of: pair.right, in: matched.living)
      else { continue }
      partners[left, default: []].append(right)
      partners[right, default: []].append(left)
    }
    open += places
    while !open.isEmpty {
      var added: [Int] = []
      while let place = open.popLast() {
        if isMatched[place] { continue }
        isMatched[place] = true
        added.append(place)
        open += partners[place] ?? []
        if ofRow[place] >= 0, !clusters.contains(members[Int(ofRow[place])].cluster) {
          open += take(members, around: Int(ofRow[place]))
        }
      }
      let entries = added.map { Int(matched.entries[$0]) }.filter { $0 >= 0 }
      open = matched.places(
        matched.basis.contents, in: KeySet(entries.map { matched.basis.contents[$0] })
      ).filter { !isMatched[$0] }
    }
  }

  /// Notes a cluster, given one of its members; returns those of them that live.
  private mutating func take(
    _ members: [(cluster: Int64, row: Int64)], around index: Int
  ) -> [Int] {
    let cluster = members[index].cluster
    clusters.insert(cluster)
    var (first, end) = (index, index + 1)
    while first > 0, members[first - 1].cluster == cluster { first -= 1 }
    while end < members.count, members[end].cluster == cluster { end += 1 }
    return members[first..<end].compactMap { MatchRows.place(of: $0.row, in: matched.living) }
  }
}
