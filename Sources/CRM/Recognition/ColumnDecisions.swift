import Cleaning

/// Decides per column how dates, numbers and probabilities are written.
struct ColumnDecisions {
  let profile: Profile
  let entity: Entity
  let sample: Sample
  let settings: RecognitionSettings
  /// Whether no header is of another language.
  let isEnglish: Bool
  private(set) var assumptions: [String] = []
  private(set) var questions: [String] = []
  private var openDates: [Int] = []
  private var openNumbers: [Int] = []
  private var decidedOrder: DateOrder?
  private var decidedStyle: DecimalStyle?

  init(
    profile: Profile, entity: Entity, sample: Sample, settings: RecognitionSettings,
    headers: [HeaderName]
  ) {
    self.profile = profile
    self.entity = entity
    self.sample = sample
    self.settings = settings
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
    switch field.storage {
    case .day, .moment: decideDates(&mapping, header)
    case .money, .integer, .real: decideNumbers(&mapping)
    case .text where field.kind == .number: decideNumbers(&mapping)
    case .text, .boolean, .reference: break
    }
    if field.id == "probability" { decideScale(&mapping, header) }
    return mapping
  }

  /// Gives columns that are open the decision of their neighbours, else the likelier reading.
  mutating func settle(_ mappings: [ColumnMapping]) -> [ColumnMapping] {
    var result = mappings
    for index in result.indices {
      if openDates.contains(result[index].column) {
        let remembered = settings.rememberedDateOrder[result[index].field.id]
        let order = remembered ?? decidedOrder ?? likelyOrder
        result[index].context.dateOrder = order
        let reason =
          remembered != nil
          ? "as before"
          : decidedOrder != nil
            ? "as the other dates of the table" : "nothing in the file decides it"
        let words = order == .dayFirst ? "day first" : "month first"
        result[index].evidence.append("dates read \(words): \(reason)")
        if remembered == nil {
          assumptions.append("dates in \(result[index].header) are read \(words); \(reason)")
        }
      }
      if openNumbers.contains(result[index].column) {
        let style = decidedStyle ?? likelyStyle(result[index].column)
        result[index].context.decimalStyle = style
        let mark = style == .point ? "point" : "comma"
        result[index].evidence.append("the \(mark) is read as decimal mark")
        assumptions.append(
          "numbers in \(result[index].header) are read with a decimal \(mark); no value decides it")
      }
    }
    return result
  }

  private mutating func decideDates(_ mapping: inout ColumnMapping, _ header: HeaderName) {
    let evidence = sample.evidence(mapping.column, as: mapping.field.kind)
    let isListed = profile.traits.dateOnly.contains { HeaderName.key($0) == header.key }
    mapping.isDayOnly = isListed || (profile.vendor == .generic && evidence.holdsDaysOnly)
    switch evidence.dateOrder {
    case .none: break
    case .decided(let order, let votes):
      let words = order == .dayFirst ? "day first" : "month first"
      mapping.evidence.append("dates are \(words): \(votes) values can be read in this way only")
      if settings.dateOrder != .undecided, settings.dateOrder != order {
        questions.append("dates in \(mapping.header) are \(words), against the setting")
        return
      }
      mapping.context.dateOrder = order
      decidedOrder = decidedOrder ?? order
    case .undecided:
      if settings.dateOrder == .undecided { openDates.append(mapping.column) }
    case .conflict(_, let votes, _, let otherVotes):
      mapping.context.dateOrder = .undecided
      questions.append(
        "dates in \(mapping.header) contradict each other (\(votes) one way, \(otherVotes) the "
          + "other); ambiguous ones are left out")
    }
  }

  private mutating func decideNumbers(_ mapping: inout ColumnMapping) {
    let evidence = sample.evidence(mapping.column, as: mapping.field.kind)
    switch evidence.decimalStyle {
    case .none:
      if mapping.context.decimalStyle == .undecided { mapping.context.decimalStyle = .point }
    case .decided(let style, let votes):
      mapping.context.decimalStyle = style
      decidedStyle = decidedStyle ?? style
      let mark = style == .point ? "point" : "comma"
      mapping.evidence.append("the \(mark) marks decimals: \(votes) values say so")
    case .undecided:
      if settings.decimalStyle == .undecided {
        // Exports by machines write a point, whatever a few values look like.
        if profile.vendor == .generic {
          openNumbers.append(mapping.column)
        } else {
          mapping.context.decimalStyle = .point
        }
      }
    case .conflict(let style, let votes, _, let otherVotes):
      mapping.context.decimalStyle = style
      questions.append(
        "numbers in \(mapping.header) use two decimal marks (\(votes) and \(otherVotes) values)")
    }
  }

  private mutating func decideScale(_ mapping: inout ColumnMapping, _ header: HeaderName) {
    let values = sample.values(mapping.column).compactMap { text -> Double? in
      let bytes = Array(text.utf8)
      guard let percent = parsePercent(bytes.span, mapping.context).value else { return nil }
      return percent.hasSign ? nil : percent.number.doubleValue
    }
    let above = values.contains { $0 > 1 }
    let isFractional = values.contains { $0 > 0 && $0 < 1 }
    switch profile.traits.probability {
    case .percent:
      mapping.divisor = 100
      if isFractional, !above {
        questions.append(
          "no probability in \(mapping.header) is above 1, though it is a percentage")
      }
    case .fraction: mapping.divisor = 1
    case .byContent:
      mapping.divisor = header.hasPercentSign || above ? 100 : 1
      if header.hasPercentSign { mapping.evidence.append("the header says percent") }
      if above { mapping.evidence.append("values above 1 show percentages") }
      if !header.hasPercentSign, !above, !isFractional, !values.isEmpty {
        assumptions.append("probabilities in \(mapping.header) are 0 or 1 only; read as 0 to 1")
      }
    }
  }

  /// Month first where the headers are English; the other languages never write that.
  private var likelyOrder: DateOrder { isEnglish ? .monthFirst : .dayFirst }

  /// Groups of three digits are thousands: `1.234` has a decimal comma, `1,234` a decimal point.
  private func likelyStyle(_ column: Int) -> DecimalStyle {
    let values = sample.values(column)
    let points = values.filter { $0.contains(".") }.count
    let commas = values.filter { $0.contains(",") }.count
    return points > commas ? .comma : .point
  }

  private static let otherLanguages: Set<String> = [
    "datum", "tanggal", "tgl", "fecha", "data", "vorname", "nachname", "firma", "kunde", "telefon",
    "ort", "plz", "land", "betrag", "wert", "betreuer", "erstellt", "abschluss", "abschlussdatum",
    "umsatz", "nama", "perusahaan", "pelanggan", "kota", "nilai", "tahap", "tahapan", "dibuat",
    "telepon", "jumlah", "bulan", "nombre", "empresa", "cliente", "importe", "etapa", "monto",
    "nom", "prenom", "entreprise", "montant", "etape", "nome", "valor", "estagio", "criado",
    "creado", "cree", "cloture", "cierre", "fechamento", "telefono", "telefone", "pais", "pays",
  ]
}
