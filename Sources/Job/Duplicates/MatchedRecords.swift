import CRM
import Matching
import Warehouse

/// The records of an entity as they were matched before, beside those that live now.
///
/// What a version tells never changes, so that one that lives now and was matched is as it was then,
/// but for the name of its account.
struct MatchedRecords: Sendable {
  /// The versions that live now, ascending; others are known by their place here.
  let living: [Int64]
  /// What they were matched by, in the order of their matches.
  private(set) var basis = MatchBasis.Part()
  /// By entry of the basis, its place among the living; -1 where it counts no more.
  private(set) var places: [Int32] = []
  /// By place among the living, its entry in the basis; -1 for one that was not matched as it is.
  private(set) var entries: [Int32]
  /// Entries of records that are gone since the last match.
  private(set) var gone: [Int] = []

  /// Reads what was matched.
  ///
  /// - Parameters:
  ///   - living: the versions that live now, ascending.
  ///   - basis: of their entity.
  /// - Throws: `WarehouseError.sqlite`.
  init(living: [Int64], _ basis: MatchBasis) throws {
    self.living = living
    entries = [Int32](repeating: -1, count: living.count)
    var left: Set<Int64> = []
    try basis.forEachPart { part, gone in
      // What is gone was so before the records of the same match were added.
      left.formUnion(gone)
      forget(gone)
      add(part)
      left.subtract(part.records)
    }
    gone = places.indices.filter { places[$0] == Self.unknown }.filter {
      !left.contains(self.basis.records[$0])
    }
    for entry in places.indices where places[entry] == Self.unknown { places[entry] = -1 }
  }

  /// The place of an entry whose record does not live.
  private static let unknown: Int32 = -2

  /// How many entries there are.
  var count: Int { places.count }

  private mutating func forget(_ gone: [Int64]) {
    for record in gone {
      guard let place = MatchRows.place(of: record, in: living) else { continue }
      if entries[place] >= 0 { places[Int(entries[place])] = -1 }
      entries[place] = -1
    }
  }

  private mutating func add(_ part: MatchBasis.Part) {
    // Records of a part ascend, so that those of a large one are found in one walk.
    var place = 0
    let isLarge = part.records.count > living.count / 16
    for record in part.records {
      if isLarge {
        while place < living.count, living[place] < record { place += 1 }
      } else {
        place = MatchRows.place(of: record, in: living) ?? living.count
      }
      if place < living.count, living[place] == record {
        if entries[place] >= 0 { places[Int(entries[place])] = -1 }
        entries[place] = Int32(places.count)
        places.append(Int32(place))
      } else {
        places.append(Self.unknown)
      }
    }
    basis.records += part.records
    basis.contents += part.contents
    basis.accounts += part.accounts
    basis.names += part.names
    if basis.blocks.isEmpty {
      basis.blocks = part.blocks
    } else {
      for pass in part.blocks.indices where pass < basis.blocks.count {
        basis.blocks[pass] += part.blocks[pass]
      }
    }
  }

  /// Forgets how records were matched whose account has another name now.
  mutating func forgetRenamed(_ accounts: AccountNames) {
    if basis.accounts.isEmpty { return }
    let (places, basis) = (self.places, self.basis)
    let size = 1 << 16
    let renamed = parallelMap((places.count + size - 1) / size, workers: 2) { part in
      (part * size..<min(places.count, (part + 1) * size)).filter { entry in
        places[entry] >= 0 && basis.accounts[entry] != 0
          && accounts.hash(ofName: basis.accounts[entry]) != basis.names[entry]
      }
    }
    for entry in renamed.joined() {
      entries[Int(places[entry])] = -1
      self.places[entry] = -1
      gone.append(entry)
    }
  }

  /// The places of records that were not matched as they are, ascending.
  var fresh: [Int] { entries.indices.filter { entries[$0] < 0 } }

  /// Places of records matched before that have one of the wanted keys, given the key of each entry.
  func places(_ keys: [UInt32], in wanted: KeySet) -> [Int] {
    keys.indices.lazy.filter { places[$0] >= 0 && wanted.contains(keys[$0]) }
      .map { Int(places[$0]) }
  }

  /// The same; nil where more records share a key than a block may have.
  ///
  /// A wanted key is counted once for every record that has it and was not matched before.
  func neighbours(_ keys: [UInt32], of wanted: consuming KeySet) -> [Int]? {
    var found: [Int] = []
    for entry in keys.indices where places[entry] >= 0 {
      guard let slot = wanted.place(of: keys[entry]) else { continue }
      wanted.count(at: slot)
      found.append(Int(places[entry]))
    }
    return wanted.mostCounted > BlockKeys.largestBlock ? nil : found
  }
}
