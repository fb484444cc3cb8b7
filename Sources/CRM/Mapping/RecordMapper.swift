import Cleaning
package import Tabular

/// Turns the records of one recognised table into typed rows.
///
/// Runs once for every field of an export, so it works on bytes and allocates nothing per field:
/// the batch's own bytes become the arena, and text that is already clean is a range of them.
package struct RecordMapper: Sendable {
  package let recognition: Recognition
  let plans: [ColumnPlan]
  let extras: [ExtraPlan]
  /// The columns of `plans` and of `extras`, apart, as most fields are blank and need no more.
  let planColumns: [Int]
  let extraColumns: [Int]
  /// By place in `plans`, of a column of which nothing is kept beside a better one: the better ones.
  let betterColumns: [Int: [Int]]
  /// The cleaners of the extras whose kind somebody told, by place in `extras`.
  var extraMemories: [Int: CleaningMemory]
  let keys: [KeyColumn]
  let width: Int
  let places: FieldPlaces
  let kinds: [Int]
  let mayHoldTotals: Bool
  /// Whether times without a zone are UTC, so that an ISO time needs no arithmetic.
  let isUTC: Bool
  let defaults: MapperDefaults
  let defaultDigits: Int
  var memories: [CleaningMemory]
  /// Names by id for the columns that hold ids of stages or pipelines.
  var names: [[String: String]]
  var tallies: [PlanTally]
  var ownTally: [CleaningTally.Key: Int] = [:]
  /// What looks for values that contradict how a column is read, one a plan, and by place in
  /// `extras`.
  var watches: [ColumnWatch]
  var extraWatches: [Int: ColumnWatch]
  /// The first value that contradicts how its column is read, though a part of the values decided
  /// that; what was mapped by then is to be forgotten.
  package internal(set) var contradiction: Contradiction?
  var row = RowScratch()

  /// A mapper for all batches of the table that was recognised.
  package init(recognition: Recognition, defaults: MapperDefaults) {
    self.recognition = recognition
    self.defaults = defaults
    let profile = recognition.profile
    let zone = profile.traits.timesAreUTC ? Zone.utc : defaults.zone
    isUTC = zone == .utc
    let known = Set(profile.bookkeeping.map { HeaderName.key($0) })
    let headers = recognition.columns.map { HeaderName($0) }

    var plans = recognition.mapping.map { mapping in
      var context = mapping.context
      context.zone = zone
      context.region = defaults.region
      let key = headers[mapping.column].key
      return ColumnPlan(
        mapping, key: key, traits: profile.traits, isBookkeeping: known.contains(key),
        isUsual: profile.header(of: mapping.field.id).map { HeaderName.key($0) } == key,
        context: context)
    }
    // Amounts need the currency and phones the country of their record, wherever those stand.
    plans = plans.filter(\.comesFirst) + plans.filter { !$0.comesFirst }
    let provisional = Dictionary(
      recognition.mapping.map { ($0.column, $0.provisional) }, uniquingKeysWith: { one, _ in one })
    watches = plans.map {
      ColumnWatch(
        provisional[$0.column] ?? ProvisionalReading(), $0.context, isDayOnly: $0.isDayOnly)
    }
    let labels = recognition.labels
    names = plans.map { labels.names(of: $0.field.id) ?? [:] }
    for index in plans.indices where !names[index].isEmpty { plans[index].action = .named }
    self.plans = plans
    memories = plans.map { CleaningMemory($0.cleaner, $0.context) }
    tallies = Array(repeating: PlanTally(), count: plans.count)
    width = EntityTable.fields(of: recognition.entity).count
    places = FieldPlaces(recognition.entity)
    defaultDigits = CurrencyTable.digits(of: defaults.currency) ?? 2
    keys = RecordMapper.keyColumns(recognition, headers)
    let isVendor = profile.vendor != .generic
    mayHoldTotals = !isVendor
    extras = recognition.unmapped.map { column in
      let first = headers[column].words.first ?? ""
      // What is cleaned in another way than before is another value.
      let kind = recognition.extraCleaning.first { $0.column == column }?.kind
      return ExtraPlan(
        column: column,
        seed: RowHash.seed(of: headers[column].key + (kind.map { "~" + $0.rawValue } ?? "")),
        name: JSONText.member(recognition.columns[column]),
        rawName: JSONText.member("extra." + recognition.columns[column]),
        skipsNo: isVendor && (first == "is" || first == "has"),
        skipsNullIDs: profile.vendor == .salesforce)
    }
    extraMemories = [:]
    extraWatches = [:]
    for cleaning in recognition.extraCleaning {
      guard let place = recognition.unmapped.firstIndex(of: cleaning.column) else { continue }
      var context = cleaning.context
      context.zone = zone
      context.region = defaults.region
      if cleaning.provisional.isOpen {
        extraWatches[place] = ColumnWatch(cleaning.provisional, context, isDayOnly: false)
      }
      extraMemories[place] = CleaningMemory(Cleaner(kind: cleaning.kind), context)
    }
    planColumns = plans.map(\.column)
    extraColumns = extras.map(\.column)
    betterColumns = RecordMapper.betterColumns(of: plans)
    let byKey = VendorMatch.index(headers)
    kinds = profile.traits.kindColumns.compactMap { byKey[HeaderName.key($0)] }
  }

  /// The rows of a batch of the recognised table.
  package mutating func map(_ batch: RecordBatch) -> TypedBatch {
    var nothing: KnownRows?
    return map(batch, beside: &nothing)
  }

  /// The rows of a batch, but for records that are known to be unchanged: of those the keys alone.
  ///
  /// - Parameters:
  ///   - batch: records of the recognised table.
  ///   - known: the records of the same source and entity as the database has them; a record that is
  ///     told otherwise is marked as seen in it, and is mapped whenever it is told again. Nil: all
  ///     are mapped.
  /// - Returns: the rows, in the order of the batch.
  package mutating func map(_ batch: RecordBatch, beside known: inout KnownRows?) -> TypedBatch {
    guard let reshaping = recognition.reshaping else { return mapRows(of: batch, &known) }
    let reshaped = reshaping.rows(of: batch)
    var out = mapRows(of: reshaped.batch, &known)
    out.passedOver = reshaped.passedOver
    return out
  }

  private mutating func mapRows(of batch: RecordBatch, _ known: inout KnownRows?) -> TypedBatch {
    var out = TypedBatch(entity: recognition.entity)
    out.arena.reserveCapacity(batch.bytes.count * 5 / 4 + 4_096)
    out.arena.append(contentsOf: batch.bytes)
    if var rows = known.take() {
      let (texts, places) = plainTexts(of: batch, lookedUpIn: &rows, by: &out)
      for record in 0..<batch.count {
        if isRefused(record, of: batch, into: &out) { continue }
        if isUnchanged(texts[record], places[record], &rows, into: &out) { continue }
        mapRecord(record, of: batch, into: &out)
      }
      known = rows
    } else {
      out.cells.reserveCapacity(batch.count * width)
      out.rows.reserveCapacity(batch.count)
      for record in 0..<batch.count where !isRefused(record, of: batch, into: &out) {
        mapRecord(record, of: batch, into: &out)
      }
    }
    drainTallies(into: &out.tally)
    // Of unchanged records no text is needed.
    if out.rows.isEmpty { out.arena = [] }
    return out
  }

  private mutating func mapRecord(
    _ record: Int, of batch: RecordBatch, into out: inout TypedBatch
  ) {
    let base = out.cells.count
    let arenaStart = out.arena.count
    out.cells.append(contentsOf: repeatElement(.null, count: width))
    row.reset(record, currencyDigits: defaultDigits, region: defaults.region)
    let bytes = batch.bytes.span

    for index in planColumns.indices {
      let range = Text.trimmed(bytes, batch.fieldRange(record, planColumns[index]))
      if range.isEmpty { continue }
      let place = base &+ plans[index].cell
      if out.cells[place].tag != .null {
        // A better column has filled the field already.
        if !plans[index].isBookkeeping {
          row.hash &+= RowHash.field(bytes.extracting(range), seed: plans[index].seed)
          row.appendExtra(plans[index].extraName, batch.bytes[range])
        }
        continue
      }
      row.hash &+= RowHash.field(bytes.extracting(range), seed: plans[index].seed)
      fill(place, from: range, by: index, of: batch, into: &out)
    }
    keepExtras(record, of: batch)

    guard let key = key(of: record, in: batch, into: &out) else {
      out.cells.removeLast(width)
      out.arena.removeLast(out.arena.count - arenaStart)
      reject(
        record, of: batch, rule: .noKey,
        detail: noKeyDetail(record, of: batch),
        into: &out)
      return
    }
    complete(base, record, of: batch, into: &out)
    let position = batch.position(record)
    out.rows.append(
      RowHeader(
        key: key, rowHash: row.hash &+ row.readings, line: position.line,
        byteOffset: position.byteOffset,
        raw: RecordMapper.store(row.raw, into: &out.arena),
        extra: RecordMapper.store(row.extra, into: &out.arena)))
  }

  private static func store(_ json: [UInt8], into arena: inout [UInt8]) -> Cell {
    if json.isEmpty { return .null }
    let start = arena.count
    arena.append(contentsOf: json)
    arena.append(0x7D)
    return .text(offset: start, length: json.count + 1)
  }

  private mutating func drainTallies(into tally: inout CleaningTally) {
    for index in tallies.indices {
      tallies[index].drain(field: plans[index].field.id, into: &tally)
    }
    for (key, count) in ownTally { tally.counts[key, default: 0] += count }
    ownTally.removeAll(keepingCapacity: true)
  }
}
