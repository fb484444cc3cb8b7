/// One matching of a table: features, candidates, model, scores, clusters.
struct Linkage {
  /// The rows; without the texts of columns that nobody needs any more.
  private(set) var table: MatchTable
  let settings: MatchSettings
  /// The rows that are matched, by place.
  let order: [UInt32]
  /// Places of rows that repeat the one before.
  let twins: [Int]
  /// The rows that repeat one of them, with its place.
  let copies: [(row: UInt32, place: Int)]
  /// By row of the table, a hash of all its values; empty where no keys are to be told.
  let contents: [UInt32]
  var columns: [FeatureColumn] = []
  var comparisons: [Comparison] = []
  var rows = RowValues([])
  var notes: [String] = []
  var thresholdReason = ""
  /// The frozen model, where it fits the table's columns.
  var frozen: MatchModel?

  init(_ table: MatchTable, _ settings: MatchSettings) {
    self.table = table
    self.settings = settings
    let rejections = settings.decisions.filter { !$0.isSame }.map { ($0.left, $0.right) }
    let found = ContentOrder(
      table, rejections: rejections, tellsContents: settings.tellsKeys, workers: settings.workers)
    order = found.rows
    twins = found.twins
    copies = found.copies
    contents = found.contents
  }

  mutating func run(_ tell: ([Bool]) -> Void) -> MatchResult {
    prepareColumns()
    let candidates = findCandidates()
    var model = frozen ?? train(candidates)
    let scored = score(candidates, model)
    let threshold = chooseThreshold(scored, &model)
    tell(rowsInQuestion(scored, threshold))
    var result = cluster(scored, candidates, model, threshold)
    // Of a block that was split not all pairs were compared.
    if settings.tellsKeys, candidates.passes.allSatisfy({ $0.splitBlocks == 0 }) {
      result.keys = keys(candidates.passes)
    }
    return result
  }

  /// Makes the values of the table comparable.
  mutating func prepareColumns() {
    let fields = table.fields
    let order = self.order
    let used = table.fields.indices.filter { ComparisonForm(table.fields[$0].kind) != nil }
    // The columns with most to do first, so that no worker waits for another one's last.
    let work = used.map { table.columns[$0].pool.count * fields[$0].kind.effort }
    let turns = used.indices.sorted { work[$0] != work[$1] ? work[$0] > work[$1] : $0 < $1 }
    let cells = turns.map { table.takeTexts(of: used[$0]) }
    let built = parallelMap(used.count, workers: settings.workers) { turn in
      var column = FeatureBuilder.build(
        cells[turn].take(), field: fields[used[turns[turn]]], order: order)
      let counted = Frequencies.count(column)
      Frequencies.apply(values: counted.values, words: counted.words, to: &column)
      return column
    }
    columns = zip(turns, built).sorted { $0.0 < $1.0 }.map(\.1)
    comparisons = Comparison.list(for: columns)
    rows = RowValues(columns)
    guard let model = settings.model else { return }
    guard model.weights.map(\.name) == comparisons.map(\.name),
      model.weights.map(\.form) == comparisons.map(\.form)
    else {
      notes.append("the frozen model is for other columns; a new one was learned")
      return
    }
    frozen = model
    for index in columns.indices {
      Frequencies.apply(
        values: model.weights[index].values, words: model.weights[index].words,
        to: &columns[index])
    }
  }

  /// The frozen model's passes; nil where it learned from all pairs of a table that was small then.
  var usablePasses: [BlockingPass]? {
    guard let passes = frozen?.passes, passes.allSatisfy({ !$0.keys.isEmpty }) else { return nil }
    return passes
  }

  /// Pairs to compare at most.
  var pairBudget: Int { settings.pairBudget ?? max(3_000_000, 12 * order.count) }

  private func findCandidates() -> CandidatePairs {
    let count = order.count
    if settings.isPart, let passes = usablePasses {
      return .blocked(passes, columns: columns, budget: pairBudget, workers: settings.workers)
    }
    if count * (count - 1) / 2 <= 1_000_000 { return .all(count) }
    let budget = pairBudget
    let plan = BlockingPlan(
      columns: columns, comparisons: comparisons, budget: budget, workers: settings.workers)
    let passes = usablePasses ?? plan.passes(seed: settings.seed)
    return .blocked(passes, columns: columns, budget: budget, workers: settings.workers)
  }

  private mutating func train(_ candidates: CandidatePairs) -> MatchModel {
    let (columns, comparisons) = (self.columns, self.comparisons)
    let templates = parallelMap(comparisons.count, workers: settings.workers) { index in
      let comparison = comparisons[index]
      let counted = Frequencies.count(columns[comparison.column])
      return MatchModel.Weights(
        name: comparison.name, form: comparison.form, isIdentity: comparison.isIdentity,
        marginal: MatchModel.Shares(m: [], u: []), rarity: [], values: counted.values,
        words: counted.words)
    }
    let count = Double(order.count)
    let universe = max(1, count * (count - 1) / 2)
    let sampler = TrainingSampler(
      columns: columns, comparisons: comparisons, candidates: candidates,
      rowCount: order.count, seed: settings.seed, workers: settings.workers)
    let drawn = sampler.draw()
    var sample = vectors(drawn.pairs, drawn.weights)
    sample.isRandom = drawn.isRandom
    var trainer = Trainer(
      comparisons: comparisons, pairs: sample, universe: universe, rowCount: order.count,
      templates: templates)
    trainer.train()
    return MatchModel(
      weights: trainer.weights, priorBits: trainer.priorBits, thresholdBits: 0,
      passes: candidates.passes, trainedRows: table.rowCount)
  }
}
