import Cleaning

/// What the values of a column are by their form alone, whatever stands above them.
struct ContentKind {
  private let values: [String]

  /// Looks at the values of a column that are not blank.
  init(_ values: [String]) { self.values = values }

  /// The kind nine of ten values have the form of; nil where they are ordinary texts.
  ///
  /// Bare digits are never taken for numbers, dates or telephones: they may be anybody's key.
  var kind: ValueKind? {
    if values.count < 3 { return nil }
    if share(isAddress) >= 0.9 { return .email }
    if share(isWebAddress) >= 0.9 { return .url }
    if share(isDate) >= 0.9 { return .moment }
    if share(isInternational) >= 0.9 { return .phone }
    if share(isPriced) >= 0.9 { return .money }
    if share(isPercentage) >= 0.9 { return .percent }
    return nil
  }

  /// The share of values that can be read as a kind, from 0 to 1; 1 where there is none.
  func readableShare(as kind: ValueKind, context: CleaningContext) -> Double {
    if values.isEmpty { return 1 }
    var first = context
    var second = context
    if context.dateOrder == .undecided {
      first.dateOrder = .dayFirst
      second.dateOrder = .monthFirst
    }
    if context.decimalStyle == .undecided {
      first.decimalStyle = .point
      second.decimalStyle = .comma
    }
    // Without a country a national number is not wrong, only unknown.
    if kind == .phone, context.region == nil { return share { $0.count(where: \.isNumber) >= 5 } }
    return share { text in
      [first, second].contains { context in
        if case .invalid = clean(text, as: kind, context: context).outcome { false } else { true }
      }
    }
  }

  /// Whether the values are keys: mixed letters and digits, GUIDs or whole numbers.
  var looksLikeKeys: Bool {
    share { text in
      let bytes = text.utf8
      let digits = bytes.count { $0 >= 0x30 && $0 <= 0x39 }
      return digits * 4 >= bytes.count && bytes.count >= 1
        && !bytes.contains { $0 == 0x20 || $0 == 0x40 }
    } >= 0.9
  }

  /// Whether one value in twenty or more has a legal form of companies.
  var looksLikeCompanies: Bool {
    share { $0.contains(" ") && !CompanyName($0).forms.isEmpty } >= 0.05
  }

  private func share(_ test: (String) -> Bool) -> Double {
    values.isEmpty ? 0 : Double(values.count(where: test)) / Double(values.count)
  }

  private func isAddress(_ text: String) -> Bool {
    guard text.contains("@") else { return false }
    if case .invalid = clean(text, as: .email).outcome { return false }
    return true
  }

  private func isWebAddress(_ text: String) -> Bool {
    guard text.contains("://") || text.lowercased().hasPrefix("www.") else { return false }
    if case .invalid = clean(text, as: .url).outcome { return false }
    return true
  }

  private func isDate(_ text: String) -> Bool {
    let digits = text.count(where: \.isNumber)
    guard digits >= 3, digits <= 20, digits < text.count else { return false }
    return [DateOrder.dayFirst, .monthFirst].contains { order in
      let outcome = clean(text, as: .moment, context: CleaningContext(dateOrder: order)).outcome
      switch outcome {
      case .unchanged, .changed: return true
      case .empty, .invalid: return false
      }
    }
  }

  private func isInternational(_ text: String) -> Bool {
    guard text.hasPrefix("+") else { return false }
    if case .invalid = clean(text, as: .phone).outcome { return false }
    return true
  }

  private func isPriced(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let context = CleaningContext(decimalStyle: .point)
    let other = CleaningContext(decimalStyle: .comma)
    let readings = [parseMoney(bytes.span, context).value, parseMoney(bytes.span, other).value]
    return readings.contains { $0 != nil && ($0?.currency != nil || text.contains("$")) }
  }

  private func isPercentage(_ text: String) -> Bool {
    guard text.hasSuffix("%") else { return false }
    if case .invalid = clean(text, as: .percent, context: .init(decimalStyle: .point)).outcome {
      return false
    }
    return true
  }
}
