/// Chooses blocking passes from the data: most matches reached for the fewest pairs.
struct BlockingPlan {
  private struct Candidate: Sendable {
    var keys: [Int]
    var cost: Double
    var covered: [UInt64]
  }

  let columns: [FeatureColumn]
  let comparisons: [Comparison]
  let budget: Int
  let workers: Int
  private let atoms: [(key: BlockingKey, survival: Double)]
  /// Share of invented matches whose given and family names stand in each other's columns.
  private static let swappedShare = 0.04

  init(columns: [FeatureColumn], comparisons: [Comparison], budget: Int, workers: Int) {
    self.workers = workers
    self.columns = columns
    self.comparisons = comparisons
    self.budget = budget
    atoms = comparisons.flatMap { comparison in
      BlockingKey.of(columns[comparison.column].kind).map { entry in
        (BlockingKey(column: comparison.column, part: entry.part), entry.survival)
      }
    }
  }

  /// Up to `limit` passes, the most useful first.
  func passes(seed: UInt64, limit: Int = 12) -> [BlockingPass] {
    let rowCount = columns.first?.ids.count ?? 0
    let sample = sampleRows(rowCount, seed: seed)
    let scale = Double(rowCount) / Double(max(1, sample.count))
    let keys = parallelMap(atoms.count, workers: workers) { index in
      let key = atoms[index].key
      let column = columns[key.column]
      return sample.map { key.key(column.ids[$0], column) }
    }
    let fills = keys.map { Double($0.count { $0 != 0 }) / Double(max(1, $0.count)) }
    let agreement = simulate(seed: seed, fills: fills)
    var candidates = singles(keys, scale, agreement.atoms)
    candidates += combinations(keys, scale, agreement.atoms, singles: candidates)
    candidates += symmetric(keys, scale, agreement, cheap: Double(budget) / 40)
    return choose(candidates, limit: limit)
  }

  private func sampleRows(_ count: Int, seed: UInt64) -> [Int] {
    let size = 20_000
    if count <= size { return Array(0..<count) }
    var random = SplitMix(seed: seed)
    return (0..<size).map { _ in random.below(count) }.sorted()
  }

  /// Pairs of rows that share a key, scaled from the sample to the table.
  private func pairs(_ keys: [UInt64], _ scale: Double) -> Double {
    var size = 1024
    while size < 2 * keys.count { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var counts = [UInt32](repeating: 0, count: size)
    var total = 0
    for key in keys where key != 0 {
      var slot = Int(truncatingIfNeeded: ContentHash.mix(key)) & (size - 1)
      while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (size - 1) }
      slots[slot] = key
      total += Int(counts[slot])
      counts[slot] += 1
    }
    return Double(total) * scale * scale
  }

  private func singles(
    _ keys: [[UInt64]], _ scale: Double, _ agreement: [[UInt64]]
  ) -> [Candidate] {
    parallelMap(atoms.count, workers: workers) { index in
      Candidate(keys: [index], cost: pairs(keys[index], scale), covered: agreement[index])
    }
  }

  private func combinations(
    _ keys: [[UInt64]], _ scale: Double, _ agreement: [[UInt64]], singles: [Candidate]
  ) -> [Candidate] {
    let cheap = Double(budget) / 40
    let dear = atoms.indices.filter { singles[$0].cost > cheap }
    return parallelMap(dear.count, workers: workers) { place in
      let first = dear[place]
      var found: [Candidate] = []
      for second in dear[(place + 1)...] {
        if atoms[first].key.column == atoms[second].key.column { continue }
        let joint = keys[first].indices.map { row in
          keys[first][row] == 0 || keys[second][row] == 0
            ? 0 : ContentHash.mix(keys[first][row] &+ keys[second][row])
        }
        let covered = zip(agreement[first], agreement[second]).map { $0 & $1 }
        found.append(
          Candidate(keys: [first, second], cost: pairs(joint, scale), covered: covered))
      }
      return found
    }.flatMap { $0 }
  }

  /// Both parts of a name under one key, which finds swapped names; with a further key each where
  /// names alone are too common.
  private func symmetric(
    _ keys: [[UInt64]], _ scale: Double, _ agreement: Simulation, cheap: Double
  ) -> [Candidate] {
    var found: [Candidate] = []
    func add(_ parts: [Int], _ covered: [UInt64]) -> Double {
      let joint = keys[parts[0]].indices.map { row in
        parts.contains { keys[$0][row] == 0 }
          ? 0 : ContentHash.mix(parts.reduce(0) { $0 &+ keys[$1][row] })
      }
      let cost = pairs(joint, scale)
      found.append(Candidate(keys: parts, cost: cost, covered: covered))
      return cost
    }
    for first in atoms.indices {
      guard let partner = partner(atoms[first].key.column) else { continue }
      for second in atoms.indices
      where atoms[second].key.column == partner && atoms[second].key.part == atoms[first].key.part {
        let both = zip(agreement.unswapped[first], agreement.unswapped[second]).map { $0 & $1 }
        if add([first, second], both) <= cheap { continue }
        for third in atoms.indices
        where ![atoms[first].key.column, partner].contains(atoms[third].key.column) {
          _ = add([first, second, third], zip(both, agreement.atoms[third]).map { $0 & $1 })
        }
      }
    }
    return found
  }

  /// The family name's column for that of the given name.
  private func partner(_ column: Int) -> Int? {
    guard columns[column].kind == .givenName else { return nil }
    return comparisons.first { $0.column == column }?.partner
  }

  /// Agreement of atoms in 2,048 invented matches, one bit each.
  private struct Simulation {
    var atoms: [[UInt64]]
    /// The same if no names had been swapped.
    var unswapped: [[UInt64]]
  }

  private func simulate(seed: UInt64, fills: [Double]) -> Simulation {
    var random = SplitMix(seed: seed ^ 0xA5A5)
    var agreement = [[UInt64]](repeating: [UInt64](repeating: 0, count: 32), count: atoms.count)
    var swaps = SplitMix(seed: seed ^ 0x5A5A)
    var swapped = [UInt64](repeating: 0, count: 32)
    for trial in 0..<2048 {
      // Some matches are clean and some are a mess; the passes are to reach both.
      let quality = 0.25 + 0.6 * Double(random.below(1 << 20)) / 1_048_576
      for comparison in comparisons {
        let luckOfFill = Double(random.below(1 << 20)) / 1_048_576
        let exact = Double(random.below(1 << 20)) / 1_048_576 < quality
        for atom in atoms.indices where atoms[atom].key.column == comparison.column {
          let luck = Double(random.below(1 << 20)) / 1_048_576
          if luckOfFill < fills[atom] * fills[atom], exact || luck < atoms[atom].survival {
            agreement[atom][trial >> 6] |= 1 << UInt64(trial & 63)
          }
        }
      }
    }
    for trial in 0..<2048 where Double(swaps.below(1 << 20)) / 1_048_576 < Self.swappedShare {
      swapped[trial >> 6] |= 1 << UInt64(trial & 63)
    }
    let names = Set(
      columns.indices.flatMap { column in partner(column).map { [column, $0] } ?? [] })
    let unswapped = agreement
    for atom in atoms.indices where names.contains(atoms[atom].key.column) {
      for word in swapped.indices { agreement[atom][word] &= ~swapped[word] }
    }
    return Simulation(atoms: agreement, unswapped: unswapped)
  }

  private func choose(_ candidates: [Candidate], limit: Int) -> [BlockingPass] {
    var uncovered = [UInt64](repeating: ~0, count: 32)
    // Reached by one pass only: a second way in is worth a little.
    var onceCovered = [UInt64](repeating: 0, count: 32)
    var spent = 0.0
    var chosen: [BlockingPass] = []
    // Half of a small table's budget, two pairs a row of a large one: a dear pass reaches few
    // matches that the cheap ones together don't.
    let dearest = min(Double(budget) / 2, max(1_500_000, Double(budget) / 6))
    var left = candidates.filter { $0.cost <= dearest }
    let floor = Double(budget) / 50
    while chosen.count < limit {
      var best = -1
      var bestWorth = 0.0
      for index in left.indices where spent + left[index].cost <= Double(budget) {
        var gain = 0
        for word in uncovered.indices {
          gain += 4 * (left[index].covered[word] & uncovered[word]).nonzeroBitCount
          gain += (left[index].covered[word] & onceCovered[word]).nonzeroBitCount
        }
        if gain < 16 { continue }
        let worth = Double(gain) / (left[index].cost + floor)
        if worth > bestWorth {
          bestWorth = worth
          best = index
        }
      }
      if best < 0 { break }
      let pick = left.remove(at: best)
      spent += pick.cost
      for word in uncovered.indices {
        onceCovered[word] =
          (onceCovered[word] & ~pick.covered[word]) | (uncovered[word] & pick.covered[word])
        uncovered[word] &= ~pick.covered[word]
      }
      let keys = pick.keys.map { atoms[$0].key }
      chosen.append(
        BlockingPass(keys: keys, label: label(keys), estimatedPairs: Int(pick.cost)))
    }
    return chosen
  }

  private func label(_ keys: [BlockingKey]) -> String {
    keys.map { key in
      key.part == .value
        ? columns[key.column].name : "\(columns[key.column].name) (\(key.part.rawValue))"
    }.joined(separator: " + ")
  }
}
