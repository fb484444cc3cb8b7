import Cleaning
import Tabular

/// Stage history that stands in tables of another shape.
extension Recogniser {
  /// The mapping of a table whose records each tell one changed field; nil where a column that the
  /// profile's log needs is missing.
  static func changes(
    _ match: VendorMatch, _ log: ChangeLog, _ headers: [HeaderName], _ index: [String: Int],
    _ samples: [RecordBatch], _ settings: RecognitionSettings
  ) -> RecognitionOutcome? {
    guard let rows = ChangeRows(log, columns: headers.map(\.text), index: index) else { return nil }
    let fields = ChangeColumn.allCases.filter { $0 != .id || rows.hasID }
      .map { (header: $0.header, field: $0.field) }
    var recognition = mapping(
      of: match.profile.retelling(fields, as: match.profile.id),
      headers: ChangeRows.headers,
      samples.filter { $0.columnCount == headers.count }
        .map { rows.rows(of: $0).batch }, settings, score: match.score, reasons: match.reasons)
    recognition.reshaping = .changes(rows)
    recognition.bookkeeping += recognition.unmapped
    recognition.unmapped = []
    if !rows.hasID {
      recognition.key = .natural(
        [ChangeColumn.record, .at, .property].map(\.rawValue))
    }
    recognition.tableAssumptions.removeAll { $0.hasPrefix("records have no id") }
    return .recognised(recognition)
  }

  /// Adds to a mapping of deals the one of its columns that tell when a deal entered each stage.
  static func addStamps(
    to recognition: inout Recognition, _ samples: [RecordBatch], _ settings: RecognitionSettings
  ) {
    guard recognition.entity == .deal, let key = recognition.key.singleColumn else { return }
    let sample = Sample(samples, width: recognition.columns.count)
    let stamps = stamps(in: recognition, sample)
    guard !stamps.isEmpty else { return }
    let rows = StampRows(columns: recognition.columns, key: key, stamps: stamps)
    let profile = recognition.profile.retelling(
      Array(zip(StampRows.headers, ["deal_ref", "at", "stage", "pipeline"])),
      as: recognition.profile.vendor.rawValue + StampRows.profileEnding)
    var companion = mapping(
      of: profile, headers: StampRows.headers,
      samples.filter { $0.columnCount == recognition.columns.count }
        .map { rows.rows(of: $0).batch }, settings, score: recognition.score,
      reasons: ["\(stamps.count) columns tell when a deal entered a stage"])
    companion.reshaping = .stamps(rows)
    companion.key = .natural([0, 2, 3])
    companion.tableAssumptions = []
    recognition.companions = [companion]
    recognition.unmapped.removeAll { column in stamps.contains { $0.column == column } }
  }

  /// The columns that no field takes and that are about a stage.
  private static func stamps(
    in recognition: Recognition, _ sample: Sample
  ) -> [StampRows.Stamp] {
    let labels = Set(recognition.column(of: "stage").map(sample.values) ?? [])
    let pipelines = Set(recognition.column(of: "pipeline").map(sample.values) ?? [])
    let spellings = Dictionary(labels.map { (HeaderName.key($0), $0) }, uniquingKeysWith: min)
    let known = Dictionary(pipelines.map { (HeaderName.key($0), $0) }, uniquingKeysWith: min)
    let map = StageMap()
    let vendor = recognition.profile.vendor
    var found: [(stamp: StampRows.Stamp, isPlain: Bool)] = []
    for column in recognition.unmapped {
      guard let told = StampColumn(recognition.columns[column]),
        sample.unreadableShare(column, as: .moment, context: .init()) <= 0.5
      else { continue }
      let spelling = spellings[HeaderName.key(told.label)]
      let isStage = spelling != nil || map.stage(of: told.label, vendor: vendor) != nil
      guard isStage || (told.isPlain && (vendor == .hubspot || told.pipeline != nil)) else {
        continue
      }
      let pipeline = told.pipeline.flatMap { known[HeaderName.key($0)] } ?? ""
      found.append(
        (.init(column: column, label: spelling ?? told.label, pipeline: pipeline), told.isPlain))
    }
    // One date named after a stage is a date of business; two of them are the way of a deal.
    let weak = Set(found.filter { !$0.isPlain }.map { map.stage(of: $0.stamp.label) })
    return found.filter { $0.isPlain || weak.count > 1 }.map(\.stamp)
  }

  private static func mapping(
    of profile: Profile, headers: [String], _ batches: [RecordBatch],
    _ settings: RecognitionSettings, score: Double, reasons: [String]
  ) -> Recognition {
    var settings = settings
    settings.columns = [:]
    let names = headers.map { HeaderName($0) }
    let index = VendorMatch.index(names)
    var builder = MappingBuilder(
      profile: profile, entity: .stageChange, headers: names,
      sample: Sample(batches, width: headers.count), settings: settings)
    for entry in profile.columns where !entry.field.isEmpty {
      if let column = index[HeaderName.key(entry.header)] { builder.take(column, as: entry.field) }
    }
    return builder.build(score: score, reasons: reasons)
  }
}

extension RecognitionOutcome {
  /// The outcome with what columns of deals tell about the stages they entered.
  func withStamps(
    _ samples: [RecordBatch], _ settings: RecognitionSettings
  ) -> RecognitionOutcome {
    guard case .recognised(var recognition) = self else { return self }
    Recogniser.addStamps(to: &recognition, samples, settings)
    return .recognised(recognition)
  }
}

extension Recognition.Key {
  /// The one column that names a record; nil where there are several or none.
  fileprivate var singleColumn: Int? {
    switch self {
    case .column(let column): column
    case .natural(let columns): columns.count == 1 ? columns[0] : nil
    case .content: nil
    }
  }
}

extension Profile {
  /// A profile of stage changes made from the records of this one.
  fileprivate func retelling(_ fields: [(header: String, field: String)], as id: String) -> Profile
  {
    var traits = traits
    traits.dateOnly = [ChangeColumn.closeDate.header, ChangeColumn.fromCloseDate.header]
    return Profile(
      id, vendor, title, .records(.stageChange), retold: fields, traits: traits)
  }
}
