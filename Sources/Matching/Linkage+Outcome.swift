/// From scored pairs to clusters, survivors and the pairs a person should see.
extension Linkage {
  /// Clusters the scored pairs and puts the result in the numbers of the input.
  func cluster(
    _ scored: [ScoredPair], _ candidates: CandidatePairs, _ model: MatchModel, _ threshold: Double
  ) -> MatchResult {
    let thresholdBits = Self.bits(threshold)
    // Places are sorted rather than pairs, which hold references to be counted.
    let strong = scored.indices.filter { scored[$0].weight >= thresholdBits }.map {
      (weight: scored[$0].weight, left: scored[$0].left, right: scored[$0].right, place: $0)
    }.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : ($0.left, $0.right) < ($1.left, $1.right)
    }.map { scored[$0.place] }
    let place = settings.decisions.isEmpty ? [] : placesOfRows()
    func places(same: Bool) -> [(Int, Int)] {
      settings.decisions.filter { $0.isSame == same }
        .map { (Int(place[$0.left]), Int(place[$0.right])) }
        .map { (min($0.0, $0.1), max($0.0, $0.1)) }.sorted { $0 < $1 }
    }
    let partition = Partition(
      count: order.count, pairs: strong, same: places(same: true),
      twins: twins, veto: Veto(protected: protectedValues(), rejections: places(same: false)),
      evidence: ClusterEvidence(
        comparer: PairComparer(columns: columns, comparisons: comparisons, rows: rows),
        tables: ScoreTables(weights: model.weights, comparisons: comparisons),
        contradiction: Contradiction(weights: model.weights), priorBits: model.priorBits),
      thresholdBits: thresholdBits, levelCount: comparisons.count)
    let weak = scored.filter {
      $0.weight < thresholdBits && $0.weight >= reviewBits(thresholdBits)
        && partition.builder.root($0.left) != partition.builder.root($0.right)
    }
    let apart = partition.refused.filter {
      partition.builder.root($0.left) != partition.builder.root($0.right)
    }
    var result = MatchResult(
      cluster: [], probability: [], survivor: [],
      links: copyLinks(model) + partition.links.map(toInput),
      reviewPairs: weak.map(toInput), escalatedPairs: apart.map(toInput), model: model,
      threshold: threshold, thresholdReason: thresholdReason, budget: candidates.passes,
      pairBudget: pairBudget,
      comparedPairs: candidates.pairs.count, notes: notes)
    number(partition, into: &result)
    return result
  }

  /// The place of each row of the table.
  private func placesOfRows() -> [Int32] {
    var place = [Int32](repeating: 0, count: table.rowCount)
    for (index, row) in order.enumerated() { place[Int(row)] = Int32(index) }
    for copy in copies { place[Int(copy.row)] = Int32(copy.place) }
    return place
  }

  private static func bits(_ threshold: Double) -> Double {
    logBits(threshold / max(1e-12, 1 - threshold))
  }

  /// The weight down to which a pair is worth a look.
  private func reviewBits(_ thresholdBits: Double) -> Double { min(thresholdBits, 0) - 4 }

  /// By row of the table, whether it is in a pair worth a look, decided on, or one of equal rows.
  func rowsInQuestion(_ scored: [ScoredPair], _ threshold: Double) -> [Bool] {
    var result = [Bool](repeating: false, count: table.rowCount)
    let least = reviewBits(Self.bits(threshold))
    for pair in scored where pair.weight >= least {
      result[Int(order[pair.left])] = true
      result[Int(order[pair.right])] = true
    }
    for place in twins {
      result[Int(order[place - 1])] = true
      result[Int(order[place])] = true
    }
    for copy in copies {
      result[Int(copy.row)] = true
      result[Int(order[copy.place])] = true
    }
    // A decision about a row that repeats another one is about that one's place.
    let place = settings.decisions.isEmpty ? [] : placesOfRows()
    for decision in settings.decisions {
      for row in [decision.left, decision.right] {
        result[row] = true
        result[Int(order[Int(place[row])])] = true
      }
    }
    return result
  }

  /// Comparable values of the protected columns, by place.
  private func protectedValues() -> [[UInt32]] {
    table.fields.indices.filter { table.fields[$0].isProtected }.map { index in
      var field = table.fields[index]
      if field.kind == .ignored { field.kind = .code }
      return FeatureBuilder.build(table.columns[index], field: field, order: order).ids
    }
  }

  /// Numbers the clusters by their first row in content order and finds their survivors.
  private func number(_ partition: Partition, into result: inout MatchResult) {
    var number = [Int32](repeating: -1, count: order.count)
    var first: [Int32] = []
    var sizes: [Int32] = []
    var clusters = [Int32](repeating: 0, count: table.rowCount)
    result.probability = [Double](repeating: 1, count: table.rowCount)
    for place in order.indices {
      let root = partition.builder.root(place)
      if number[root] < 0 {
        number[root] = Int32(sizes.count)
        sizes.append(0)
        first.append(Int32(order[place]))
      }
      sizes[Int(number[root])] += 1
      clusters[Int(order[place])] = number[root]
    }
    for copy in copies {
      let cluster = clusters[Int(order[copy.place])]
      clusters[Int(copy.row)] = cluster
      sizes[Int(cluster)] += 1
    }
    result.cluster = clusters
    result.survivor = first
    var fullest = [Int](repeating: -1, count: sizes.count)
    let kept = table.columns.filter(\.isKept).map(\.ids)
    for place in order.indices {
      let cluster = Int(number[partition.builder.root(place)])
      if sizes[cluster] == 1 { continue }
      let row = order[place]
      let filled = kept.count { $0[Int(row)] != 0 }
      if filled > fullest[cluster] {
        fullest[cluster] = filled
        result.survivor[cluster] = Int32(row)
      }
    }
    var linked = [Bool](repeating: false, count: table.rowCount)
    for link in partition.links {
      for place in [link.left, link.right] {
        let row = Int(order[place])
        if !linked[row] || result.probability[row] < link.probability {
          result.probability[row] = link.probability
        }
        linked[row] = true
      }
    }
    for place in twins {
      result.probability[Int(order[place])] = 1
      result.probability[Int(order[place - 1])] = 1
    }
  }

  /// A link from each copy to the row it repeats.
  private func copyLinks(_ model: MatchModel) -> [ScoredPair] {
    let copies = twins.map { (row: order[$0], place: $0 - 1) } + self.copies
    if copies.isEmpty { return [] }
    let comparer = PairComparer(columns: columns, comparisons: comparisons, rows: rows)
    let tables = ScoreTables(weights: model.weights, comparisons: comparisons)
    var levels = [UInt8](repeating: 0, count: comparisons.count)
    return copies.map { copy in
      comparer.compare(copy.place, copy.place, into: &levels, at: 0)
      return ScoredPair(
        left: Int(order[copy.place]), right: Int(copy.row),
        weight: model.priorBits + comparer.bits(copy.place, copy.place, levels, tables),
        probability: 1, levels: levels)
    }
  }

  private func toInput(_ pair: ScoredPair) -> ScoredPair {
    var pair = pair
    pair.left = Int(order[pair.left])
    pair.right = Int(order[pair.right])
    return pair
  }
}
