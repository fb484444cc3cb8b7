import Warehouse

/// Finds the records of two lists that share a key, in one pass over each.
///
/// A key that more than a few records of either list have (a switchboard, info@, a common name) is
/// passed over: the pair it hides has another key or is not worth a look.
struct KeyJoin {
  /// Records of one list that a key may have.
  private let limit = 20
  private var places: [UInt64: Int] = [:]
  private var lefts: [[Int64]] = []
  private var rights: [[Int64]] = []

  /// A pair of rows.
  struct Pair: Hashable, Comparable {
    let left: Int64
    let right: Int64

    static func < (one: Pair, other: Pair) -> Bool {
      (one.left, one.right) < (other.left, other.right)
    }
  }

  /// Whether the first list has no keys at all.
  var isEmpty: Bool { places.isEmpty }

  /// Takes a record of the first list; all of them come before the second list.
  mutating func addLeft(_ id: Int64, _ keys: [UInt64]) {
    for key in keys {
      if let place = places[key] {
        if lefts[place].last != id, lefts[place].count <= limit { lefts[place].append(id) }
      } else {
        places[key] = lefts.count
        lefts.append([id])
        rights.append([])
      }
    }
  }

  /// Takes a record of the second list.
  mutating func addRight(_ id: Int64, _ keys: [UInt64]) {
    for key in keys {
      guard let place = places[key] else { continue }
      if rights[place].last != id, rights[place].count <= limit { rights[place].append(id) }
    }
  }

  /// The pairs that share a key, each once, in order.
  var pairs: [Pair] {
    var result: Set<Pair> = []
    for place in lefts.indices where lefts[place].count <= limit && rights[place].count <= limit {
      for left in lefts[place] {
        for right in rights[place] { result.insert(Pair(left: left, right: right)) }
      }
    }
    return result.sorted()
  }
}
