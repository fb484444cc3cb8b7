import Cleaning

/// Decides per column how dates, numbers and probabilities are written.
struct ColumnDecisions {
  private let profile: Profile
  private let entity: Entity
  private let settings: RecognitionSettings
  /// Whether no header is of another language.
  private let isEnglish: Bool
  /// Whether the evidence is of all values, so that no later one can contradict it.
  private let isWhole: Bool
  private let evidence: (_ column: Int, _ field: Field) -> FieldEvidence
  private var openDates: [Int] = []
  private var openNumbers: [Int] = []
  private var decidedOrder: DateOrder?
  private var decidedStyle: DecimalStyle?

  /// Decisions about the columns of one table.
  ///
  /// - Parameters:
  ///   - profile: what the table is.
  ///   - entity: what its records are.
  ///   - settings: what the user has said about the source.
  ///   - headers: of all columns.
  ///   - isWhole: whether the evidence is of all values.
  ///   - evidence: what the values of a column say about a field.
  init(
    profile: Profile, entity: Entity, settings: RecognitionSettings, headers: [HeaderName],
    isWhole: Bool, evidence: @escaping (_ column: Int, _ field: Field) -> FieldEvidence
  ) {
    self.profile = profile
    self.entity = entity
    self.settings = settings
    self.isWhole = isWhole
    self.evidence = evidence
    isEnglish = !headers.contains { header in
      header.words.contains { ColumnDecisions.otherLanguages.contains($0) }
    }
  }

  /// The mapping of one column, as far as the column alone decides it.
  mutating func mapping(_ column: Int, header: HeaderName, fieldIndex: Int) -> ColumnMapping {
    let field = EntityTable.fields(of: entity)[fieldIndex]
    var base = CleaningContext()
    base.dateOrder = settings.dateOrder
    base.decimalStyle = settings.decimalStyle
    var mapping = ColumnMapping(
      column: column, header: header.text, field: field, fieldIndex: fieldIndex, context: base,
      isDayOnly: false, divisor: 1, evidence: [])
    guard FieldEvidence.isOpen(field) else { return mapping }
    let found = evidence(column, field)
    switch field.storage {
    case .day, .moment: decideDates(&mapping, header, found.column)
    case .money, .integer, .real, .text: decideNumbers(&mapping, found.column)
    case .boolean, .reference: break
    }
    if field.id == "probability" { decideScale(&mapping, header, found) }
    if isWhole { mapping.provisional = ProvisionalReading() }
    return mapping
  }

  /// Gives columns that are open the decision of their neighbours, else the likelier reading.
  mutating func settle(_ mappings: [ColumnMapping]) -> [ColumnMapping] {
    var result = mappings
    for index in result.indices {
      if openDates.contains(result[index].column) { settleDates(&result[index]) }
      if openNumbers.contains(result[index].column) { settleNumbers(&result[index]) }
    }
    // What is assumed of a column, the first value that decides another one would decide too.
    if decidedStyle != nil { return result }
    for column in result where openNumbers.contains(column.column) {
      let other: MarkEvidence = column.context.decimalStyle == .point ? .comma : .point
      for index in result.indices where result[index].provisional.mark?.isContested == false {
        result[index].provisional.mark?.against.insert(other)
      }
    }
    return result
  }

  private func settleDates(_ mapping: inout ColumnMapping) {
    let remembered = settings.rememberedDateOrder[mapping.field.id]
    let order = remembered ?? decidedOrder ?? likelyOrder
    mapping.context.dateOrder = order
    if !isWhole { mapping.provisional.orderAgainst = DateEvidence.against(order) }
    let reason =
      remembered != nil
      ? "as before"
      : decidedOrder != nil
        ? "as the other dates of the table" : "nothing in the file decides it"
    let words = order == .dayFirst ? "day first" : "month first"
    mapping.evidence.append("dates read \(words): \(reason)")
    if remembered == nil {
      mapping.assumptions.append("dates in \(mapping.header) are read \(words); \(reason)")
    }
  }

  private func settleNumbers(_ mapping: inout ColumnMapping) {
    let found = evidence(mapping.column, mapping.field)
    // Groups of three digits are thousands: `1.234` has a decimal comma, `1,234` a decimal point.
    let style = decidedStyle ?? (found.points > found.commas ? .comma : .point)
    mapping.context.decimalStyle = style
    if !isWhole { mapping.provisional.mark = provisional(style, found.column, mapping.field) }
    let mark = style == .point ? "point" : "comma"
    mapping.evidence.append("the \(mark) is read as decimal mark")
    mapping.assumptions.append(
      "numbers in \(mapping.header) are read with a decimal \(mark); no value decides it")
  }

  private mutating func decideDates(
    _ mapping: inout ColumnMapping, _ header: HeaderName, _ evidence: ColumnEvidence
  ) {
    let isListed = profile.traits.dateOnly.contains { HeaderName.key($0) == header.key }
    let isByContent = profile.vendor == .generic && !isListed
    mapping.isDayOnly = isListed || (isByContent && evidence.holdsDaysOnly)
    mapping.provisional.holdsDays =
      isByContent && mapping.field.storage == .moment
      && (evidence.holdsDaysOnly || !evidence.hasDates)
    switch evidence.dateOrder {
    case .none:
      if settings.dateOrder == .undecided {
        mapping.provisional.orderAgainst = DateEvidence.against(.undecided)
      }
    case .decided(let order, let votes):
      let words = order == .dayFirst ? "day first" : "month first"
      mapping.evidence.append("dates are \(words): \(votes) values can be read in this way only")
      if settings.dateOrder != .undecided, settings.dateOrder != order {
        mapping.questions.append("dates in \(mapping.header) are \(words), against the setting")
        return
      }
      mapping.context.dateOrder = order
      if settings.dateOrder == .undecided {
        mapping.provisional.orderAgainst = DateEvidence.against(order)
      }
      decidedOrder = decidedOrder ?? order
    case .undecided:
      if settings.dateOrder == .undecided { openDates.append(mapping.column) }
    case .conflict(_, let votes, _, let otherVotes):
      let rest =
        settings.dateOrder == .undecided
        ? "ambiguous ones are left out" : "ambiguous ones are read as the setting says"
      mapping.questions.append(
        "dates in \(mapping.header) contradict each other (\(votes) one way, \(otherVotes) the "
          + "other); \(rest)")
    }
  }

  private mutating func decideNumbers(_ mapping: inout ColumnMapping, _ evidence: ColumnEvidence) {
    let setting = settings.decimalStyle
    switch evidence.decimalStyle {
    case .none: break
    case .decided(let style, let votes):
      let mark = style == .point ? "point" : "comma"
      mapping.evidence.append("the \(mark) marks decimals: \(votes) values say so")
      if setting != .undecided, setting != style {
        mapping.questions.append(
          "numbers in \(mapping.header) have a decimal \(mark), against the setting")
        return
      }
      mapping.context.decimalStyle = style
      decidedStyle = decidedStyle ?? style
    case .undecided:
      // Exports by machines write a point, whatever a few values look like.
      if setting == .undecided, profile.vendor == .generic { openNumbers.append(mapping.column) }
    case .conflict(let style, let votes, _, let otherVotes):
      if setting == .undecided { mapping.context.decimalStyle = style }
      mapping.questions.append(
        "numbers in \(mapping.header) use two decimal marks (\(votes) and \(otherVotes) values)")
    }
    guard setting == .undecided else { return }
    if mapping.context.decimalStyle == .undecided { mapping.context.decimalStyle = .point }
    mapping.provisional.mark = provisional(mapping.context.decimalStyle, evidence, mapping.field)
  }

  private func provisional(
    _ style: DecimalStyle, _ evidence: ColumnEvidence, _ field: Field
  ) -> ProvisionalReading.Mark {
    let other: DecimalStyle = style == .point ? .comma : .point
    return .init(
      style: style, votes: evidence.votes(for: style),
      isContested: evidence.votes(for: other) > 0,
      against: profile.vendor == .generic
        ? evidence.marks(against: style, as: field.kind) : [other == .comma ? .comma : .point])
  }

  private func decideScale(
    _ mapping: inout ColumnMapping, _ header: HeaderName, _ evidence: FieldEvidence
  ) {
    let scale = evidence.scale(by: mapping.context.decimalStyle)
    switch profile.traits.probability {
    case .percent:
      mapping.divisor = 100
      if scale.isFractional, !scale.isAboveOne {
        mapping.questions.append(
          "no probability in \(mapping.header) is above 1, though it is a percentage")
      }
    case .fraction: mapping.divisor = 1
    case .byContent:
      let isPercent = header.hasPercentSign || scale.isAboveOne
      mapping.divisor = isPercent ? 100 : 1
      mapping.provisional.holdsFractions = !isPercent
      if header.hasPercentSign { mapping.evidence.append("the header says percent") }
      if scale.isAboveOne { mapping.evidence.append("values above 1 show percentages") }
      if !isPercent, !scale.isFractional, scale.isFilled {
        mapping.assumptions.append(
          "probabilities in \(mapping.header) are 0 or 1 only; read as 0 to 1")
      }
    }
  }

  /// Month first where the headers are English; the other languages never write that.
  private var likelyOrder: DateOrder { isEnglish ? .monthFirst : .dayFirst }

  private static let otherLanguages: Set<String> = [
    "datum", "tanggal", "tgl", "fecha", "data", "vorname", "nachname", "firma", "kunde", "telefon",
    "ort", "plz", "land", "betrag", "wert", "betreuer", "erstellt", "abschluss", "abschlussdatum",
    "umsatz", "nama", "perusahaan", "pelanggan", "kota", "nilai", "tahap", "tahapan", "dibuat",
    "telepon", "jumlah", "bulan", "nombre", "empresa", "cliente", "importe", "etapa", "monto",
    "nom", "prenom", "entreprise", "montant", "etape", "nome", "valor", "estagio", "criado",
    "creado", "cree", "cloture", "cierre", "fechamento", "telefono", "telefone", "pais", "pays",
  ]
}
