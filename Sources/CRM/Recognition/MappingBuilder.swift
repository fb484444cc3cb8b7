import Cleaning

/// Turns the columns found for a table into a mapping, and questions what looks wrong.
struct MappingBuilder {
  let profile: Profile
  let entity: Entity
  let headers: [HeaderName]
  let sample: Sample
  let settings: RecognitionSettings
  private var chosen: [(column: Int, field: String)] = []
  private var taken: Set<Int> = []
  private var dropped: Set<Int> = []
  private var assumptions: [String] = []
  private var questions: [String] = []

  init(
    profile: Profile, entity: Entity, headers: [HeaderName], sample: Sample,
    settings: RecognitionSettings
  ) {
    self.profile = profile
    self.entity = entity
    self.headers = headers
    self.sample = sample
    self.settings = settings
    let byKey = VendorMatch.index(headers)
    for (header, field) in settings.columns.sorted(by: { $0.key < $1.key }) {
      guard let column = byKey[HeaderName.key(header)] else { continue }
      if field.isEmpty { dropped.insert(column) } else { take(column, as: field) }
    }
  }

  /// Notes that a column may fill a field; earlier columns are better sources.
  mutating func take(_ column: Int, as field: String) {
    guard !taken.contains(column), !dropped.contains(column) else { return }
    guard field == "id" || EntityTable.index(of: field, in: entity) != nil else { return }
    taken.insert(column)
    chosen.append((column, field))
  }

  /// The finished recognition.
  mutating func build(score: Double, reasons: [String]) -> Recognition {
    if profile.vendor == .generic { questionContents() }
    let key = chooseKey()
    let evidence = sampled()
    let mapping = mappings(by: evidence)
    let mapped = Set(mapping.map(\.column)).union(columns(of: key, in: mapping))
    let known = Set(profile.bookkeeping.map { HeaderName.key($0) })
    var unmapped: [Int] = []
    var bookkeeping: [Int] = []
    for (column, header) in headers.enumerated() where !mapped.contains(column) {
      if dropped.contains(column) || known.contains(header.key) {
        bookkeeping.append(column)
      } else {
        unmapped.append(column)
      }
    }
    let keys = Set(headers.map(\.key))
    questionKinds(unmapped)
    var recognition = Recognition(
      profile: profile, entity: entity, columns: headers.map(\.text), score: score,
      reasons: reasons, mapping: mapping, key: key, unmapped: unmapped, bookkeeping: bookkeeping,
      tableAssumptions: assumptions, tableQuestions: questions,
      holdsVersions: keys.isSuperset(of: ["fivetranstart", "fivetranend"]))
    recognition.sampled = evidence
    let kinds = extraKinds(of: unmapped)
    for (column, kind) in kinds where kind.dependsOnColumn {
      recognition.sampled.extras[column] = sample.evidence(
        column, of: ExtraCleaning.field(of: kind))
    }
    recognition.extraCleaning = kinds.map { column, kind in
      ExtraCleaning(
        column: column, header: headers[column], kind: kind, of: profile,
        evidence: recognition.sampled.extras[column], isWhole: false, settings)
    }
    return recognition
  }

  /// Notes the headers whose kind somebody told and which a field takes, so that it is not heeded.
  private mutating func questionKinds(_ unmapped: [Int]) {
    let byKey = VendorMatch.index(headers)
    for header in settings.kinds.keys.sorted() {
      guard let column = byKey[HeaderName.key(header)], !unmapped.contains(column) else { continue }
      questions.append(
        "kinds of the settings name column \(header), which a field takes or which is left out; "
          + "its kind is not heeded")
    }
  }

  /// What the columns hold that no field takes, where somebody said what they are.
  private func extraKinds(of unmapped: [Int]) -> [(column: Int, kind: ValueKind)] {
    if settings.kinds.isEmpty { return [] }
    let kinds = Dictionary(
      settings.kinds.map { (HeaderName.key($0.key), $0.value) }, uniquingKeysWith: { one, _ in one }
    )
    return unmapped.compactMap { column in
      kinds[headers[column].key].map { (column, $0) }
    }
  }

  private func columns(of key: Recognition.Key, in mapping: [ColumnMapping]) -> [Int] {
    switch key {
    case .column(let column): [column]
    case .natural, .content: []
    }
  }

  private func column(of field: String) -> Int? { chosen.first { $0.field == field }?.column }

  private mutating func release(_ column: Int) {
    chosen.removeAll { $0.column == column }
    taken.remove(column)
  }

  /// Looks whether generic columns hold what their headers promise.
  private mutating func questionContents() {
    if entity == .deal { readStatusAsStage() }
    for (column, field) in chosen where field != "id" {
      guard let index = EntityTable.index(of: field, in: entity) else { continue }
      let declared = EntityTable.fields(of: entity)[index]
      let header = headers[column].text
      if field == "country", headers[column].words.contains(where: { isPlaceWord($0) }),
        sample.unreadableShare(column, as: .country, context: .init()) > 0.5
      {
        release(column)
        if self.column(of: "city") == nil { take(column, as: "city") }
        continue
      }
      if field == "stage" || (field == "status" && entity == .deal) {
        let values = sample.values(column)
        let distinct = Set(values).count
        if distinct > 40, distinct * 4 > values.count {
          questions.append(
            "column \(header) has \(distinct) different values in \(values.count) records, "
              + "too many for a \(field); it is kept as it is")
          release(column)
        }
        continue
      }
      guard ContentCheck.applies(to: declared) else { continue }
      let share = sample.unreadableShare(column, as: declared.kind, context: .init())
      if share > 0.5 {
        questions.append(
          "column \(header) looked like \(field), but \(Int(share * 100)) % of its values "
            + "can't be read as \(declared.kind.rawValue); it is kept as it is")
        release(column)
      }
    }
  }

  private func isPlaceWord(_ word: String) -> Bool {
    Vocabulary.concepts[word] == .location || word == "location" || word == "office"
  }

  /// A status column whose values are stages of a pipeline is the stage.
  private mutating func readStatusAsStage() {
    guard column(of: "stage") == nil, let status = column(of: "status") else { return }
    let map = StageMap()
    let labels = Set(sample.values(status))
    let isStage = labels.contains { label in
      DealStatus(label: label) == nil && map.stage(of: label)?.isOpen == true
    }
    guard isStage, labels.count <= 40 else { return }
    release(status)
    take(status, as: "stage")
    assumptions.append("column \(headers[status].text) is read as the stage")
  }

  private mutating func chooseKey() -> Recognition.Key {
    let ids = chosen.filter { $0.field == "id" }.map(\.column)
    defer { chosen.removeAll { $0.field == "id" } }
    for column in ids {
      guard profile.vendor == .generic else { return .column(column) }
      if KeyCheck.isKey(column, header: headers[column], in: sample) { return .column(column) }
      if KeyCheck.isStatedKey(column, header: headers[column], in: sample) {
        assumptions.append(
          "column \(headers[column].text) is the id though some are missing or repeat: records "
            + "without one are set aside, records told twice count once")
        return .column(column)
      }
      taken.remove(column)
      assumptions.append(
        "column \(headers[column].text) does not tell records apart and is not used as their id")
    }
    let natural = KeyCheck.naturalFields(of: entity).compactMap { column(of: $0) }
    if !natural.isEmpty, KeyCheck.namesEachRecord(natural, in: sample) {
      let names = natural.map { headers[$0].text }.joined(separator: " and ")
      assumptions.append("records have no id; \(names) stands for it")
      return .natural(natural)
    }
    assumptions.append("records have no id; each is known by its content")
    return .content
  }

  /// What the first records say about the columns that are chosen.
  private func sampled() -> TableEvidence {
    var evidence = TableEvidence()
    for (column, name) in chosen {
      guard let index = EntityTable.index(of: name, in: entity) else { continue }
      let field = EntityTable.fields(of: entity)[index]
      guard FieldEvidence.isOpen(field) else { continue }
      evidence.fields[column] = sample.evidence(column, of: field)
    }
    return evidence
  }

  private func mappings(by evidence: TableEvidence) -> [ColumnMapping] {
    var decisions = ColumnDecisions(
      profile: profile, entity: entity, settings: settings, headers: headers, isWhole: false,
      evidence: evidence)
    let result = chosen.compactMap { column, field -> ColumnMapping? in
      guard let index = EntityTable.index(of: field, in: entity) else { return nil }
      return decisions.mapping(column, header: headers[column], fieldIndex: index)
    }
    return decisions.settle(result)
  }
}
