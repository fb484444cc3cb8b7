import Cleaning
import Tabular

/// What values of one column say about how the field it becomes is written.
struct FieldEvidence: Sendable {
  /// What is seen of numbers without a percent sign under one decimal mark.
  private struct Scale {
    var filled = 0
    var fractions = 0
    var aboveOne = 0
  }

  private let field: Field
  /// What they say about dates and numbers.
  private(set) var column = ColumnEvidence()
  /// Values that hold a point, and values that hold a comma.
  private(set) var points = 0
  private(set) var commas = 0
  private var byPoint = Scale()
  private var byComma = Scale()

  init(_ field: Field) { self.field = field }

  /// Whether values of the field can be written in several ways.
  static func isOpen(_ field: Field) -> Bool {
    switch field.storage {
    case .day, .moment, .money, .integer, .real: true
    case .text: field.kind == .number
    case .boolean, .reference: false
    }
  }

  /// Takes the values of a column into account.
  mutating func observe(_ place: Int, of batch: RecordBatch) {
    let bytes = batch.bytes.span
    for record in 0..<batch.count {
      let range = batch.fieldRange(record, place)
      if !range.isEmpty { observe(bytes.extracting(range)) }
    }
  }

  private mutating func observe(_ text: Span<UInt8>) {
    column.observe(text, as: field.kind)
    switch field.kind {
    case .money, .number, .integer, .percent:
      var hasPoint = false
      var hasComma = false
      for index in text.indices {
        if text[index] == 0x2E { hasPoint = true }
        if text[index] == 0x2C { hasComma = true }
      }
      if hasPoint { points += 1 }
      if hasComma { commas += 1 }
    case .id, .text, .note, .personName, .givenName, .familyName, .company, .email, .phone, .url,
      .domain, .street, .city, .state, .postcode, .country, .currency, .boolean, .picklist,
      .language, .day, .moment:
      break
    }
    if field.id == "probability" {
      FieldEvidence.observe(text, .point, &byPoint)
      FieldEvidence.observe(text, .comma, &byComma)
    }
  }

  private static func observe(_ text: Span<UInt8>, _ style: DecimalStyle, _ scale: inout Scale) {
    guard let percent = parsePercent(text, CleaningContext(decimalStyle: style)).value,
      !percent.hasSign
    else { return }
    let number = percent.number.doubleValue
    scale.filled += 1
    if number > 1 { scale.aboveOne += 1 }
    if number > 0, number < 1 { scale.fractions += 1 }
  }

  /// How many numbers there are without a percent sign, how many between 0 and 1, and above 1.
  func scale(by style: DecimalStyle) -> (filled: Int, fractions: Int, aboveOne: Int) {
    let scale = style == .comma ? byComma : byPoint
    return (scale.filled, scale.fractions, scale.aboveOne)
  }
}
