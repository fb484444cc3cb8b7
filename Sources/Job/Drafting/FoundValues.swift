import CRM
import Cleaning
import Tabular

/// What the tables of a plan say in the columns that settings are about.
struct FoundValues {
  /// A value with how often it occurs.
  struct Count: Equatable {
    let text: String
    let count: Int
  }

  /// A stage label of deals, with what it is taken for; nil where nothing knows it.
  struct Stage: Equatable {
    let label: String
    let count: Int
    let stage: CanonicalStage?
  }

  /// ISO 4217 codes of deals, the commonest first.
  private(set) var currencies: [Count] = []
  /// ISO 3166 codes of companies and people, the commonest first.
  private(set) var countries: [Count] = []
  /// The labels of stages in the order of the pipeline, those that nothing knows last.
  private(set) var stages: [Stage] = []

  /// Passes over the tables that have such columns.
  ///
  /// - Throws: `TabularError`.
  init(_ tables: [PlannedTable]) throws {
    var currencies: [String: Int] = [:]
    var countries: [String: Int] = [:]
    var labels: [String: (count: Int, vendor: Vendor)] = [:]
    for table in tables {
      let recognition = table.recognition
      let isDeal = recognition.entity == .deal
      let isParty = [.account, .contact, .lead].contains(recognition.entity)
      let stage = isDeal ? recognition.column(of: "stage") : nil
      let currency = isDeal ? recognition.column(of: "currency") : nil
      let country = isParty ? recognition.column(of: "country") : nil
      guard stage != nil || currency != nil || country != nil else { continue }
      var memory = CountryMemory()
      let reader = try table.member.reader()
      while let batch = try reader.nextBatch() {
        guard batch.table.columns == recognition.columns else { continue }
        let bytes = batch.bytes.span
        for record in 0..<batch.count {
          if let stage, let text = Self.text(batch, record, stage) {
            labels[text, default: (0, recognition.profile.vendor)].count += 1
          }
          if let currency, let text = Self.text(batch, record, currency),
            let code = CurrencyCode(text.uppercased())
          {
            currencies[code.description, default: 0] += 1
          }
          if let country,
            let region = memory.region(bytes.extracting(batch.fieldRange(record, country)))
          {
            countries[region.description, default: 0] += 1
          }
        }
      }
    }
    self.currencies = Self.ordered(currencies)
    self.countries = Self.ordered(countries)
    stages = Self.ordered(labels)
  }

  private static func text(_ batch: RecordBatch, _ record: Int, _ column: Int) -> String? {
    let words = batch.text(record, column).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func ordered(_ counts: [String: Int]) -> [Count] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      Count(text: $0.key, count: $0.value)
    }
  }

  private static func ordered(_ labels: [String: (count: Int, vendor: Vendor)]) -> [Stage] {
    let map = StageMap()
    let order = CanonicalStage.allCases
    func place(_ stage: Stage) -> Int {
      stage.stage.flatMap { order.firstIndex(of: $0) } ?? order.count
    }
    return labels.map { label, found in
      Stage(
        label: label, count: found.count, stage: map.stage(of: label, vendor: found.vendor))
    }
    .sorted { (place($0), $1.count, $0.label) < (place($1), $0.count, $1.label) }
  }
}
