import Cleaning
package import Tabular

/// What one clean-up is asked to do.
package struct CleanUpRequest: Sendable {
  /// The file to clean.
  let path: String
  /// Kinds the user named, by column name.
  let kinds: [(column: String, kind: ValueKind)]
  /// What holds where the values don't say.
  let base: CleaningContext
  let rules: RuleChoice
  /// Whether names and addresses are also written in parts, in columns behind the last.
  let writesParts: Bool
  let format: OutputFormat

  /// Reads the texts of a command line.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - kinds: `COLUMN=KIND` each.
  ///   - region: ISO 3166 alpha-2 code of telephones, states and postcodes without a country.
  ///   - dateOrder: `dmy` or `mdy`.
  ///   - decimal: `point` or `comma`.
  ///   - zone: IANA name or offset of times without a zone; UTC where nil.
  ///   - rules: the rules that take part.
  ///   - writesParts: whether parts get columns of their own.
  ///   - format: how the result is written.
  /// - Throws: `JobError.unknown`, `JobError.unreadableArgument`.
  package init(
    path: String, kinds: [String] = [], region: String? = nil, dateOrder: String? = nil,
    decimal: String? = nil, zone: String? = nil, rules: RuleChoice, writesParts: Bool = false,
    format: OutputFormat = .csv
  ) throws(JobError) {
    self.path = path
    self.rules = rules
    self.writesParts = writesParts
    self.format = format
    var named: [(column: String, kind: ValueKind)] = []
    for text in kinds {
      guard let mark = text.lastIndex(of: "="), mark > text.startIndex else {
        throw .unreadableArgument(
          option: "--kind", text: text, expected: "COLUMN=KIND, such as --kind Handy=phone")
      }
      let kind = try KindName.kind(String(text[text.index(after: mark)...]))
      named.append((String(text[..<mark]), kind))
    }
    self.kinds = named
    var base = CleaningContext()
    if let region {
      let bytes = Array(region.utf8)
      guard let found = parseCountry(bytes.span).value else {
        throw .unreadableArgument(
          option: "--region", text: region, expected: "a country's code, such as ID or DE")
      }
      base.region = found
    }
    if let dateOrder {
      let orders: [String: DateOrder] = ["dmy": .dayFirst, "mdy": .monthFirst]
      guard let order = orders[dateOrder] else {
        throw .unknown(what: "date order", name: dateOrder, known: orders.keys.sorted())
      }
      base.dateOrder = order
    }
    if let decimal {
      guard let style = DecimalStyle(rawValue: decimal), style != .undecided else {
        throw .unknown(what: "decimal mark", name: decimal, known: ["comma", "point"])
      }
      base.decimalStyle = style
    }
    if let zone {
      guard let found = Zone(identifier: zone) else {
        throw .unreadableArgument(
          option: "--zone", text: zone, expected: "a time zone, such as Asia/Jakarta")
      }
      base.zone = found
    }
    self.base = base
  }
}
