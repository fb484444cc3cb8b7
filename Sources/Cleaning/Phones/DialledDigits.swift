/// The digits of a number as dialled, which a region's plan turns into country code and number.
///
/// The steps are those of libphonenumber, so that both read a number alike: an exit code, the
/// region's own country code, the national prefix, and at last whether the plan has such a length.
struct DialledDigits {
  private let digits: DigitString
  private let hasPlus: Bool

  /// The digits that a scanner found.
  init(_ scan: PhoneScanner) {
    digits = scan.digits
    hasPlus = scan.hasPlus
  }

  /// The number, or why its plan does not allow it.
  ///
  /// A prefix typed twice is taken off twice: what is written as E.164 reads as the same number.
  func number(region: Region?) -> Reading<PhoneNumber> {
    var reading = firstReading(region)
    while let number = reading.value, number.mayStartWithPrefix {
      let again = DialledDigits.international(number.digits)
      guard let settled = again.value, settled.nationalDigits < number.nationalDigits else { break }
      reading = again
    }
    return reading
  }

  private func firstReading(_ region: Region?) -> Reading<PhoneNumber> {
    let plan = region.flatMap { NumberingPlan.of($0) }
    if hasPlus {
      let abroad = DialledDigits.international(digits)
      guard abroad == .invalid(.phoneCountryCode) else { return abroad }
      // `+0044...`: the plus stands before an exit code.
      return exited(plan).map(DialledDigits.international) ?? abroad
    }
    if let rest = exited(plan) { return DialledDigits.international(rest) }
    guard let plan else { return .invalid(.phoneRegionUnknown) }
    return home(plan)
  }

  /// The digits behind the region's exit code, `00` where the region is unknown; else nil.
  ///
  /// No country code starts with 0, so what a 0 follows is no exit code.
  private func exited(_ plan: NumberingPlan?) -> DigitString? {
    let end = plan.map { $0.exit.match(digits)?.end } ?? (startsWithZeros ? 2 : nil)
    guard let end, end > 0, end >= digits.count || digits[end] != 0 else { return nil }
    return digits.dropping(end)
  }

  private var startsWithZeros: Bool { digits.count > 2 && digits[0] == 0 && digits[1] == 0 }

  /// A number that starts with its country code.
  private static func international(_ digits: DigitString) -> Reading<PhoneNumber> {
    if digits.count <= 2 { return .invalid(.phoneLength) }
    var code = 0
    for width in 1...3 where width < digits.count {
      code = code * 10 + Int(digits[width - 1])
      if code == 0 { break }
      if let plan = NumberingPlan.of(code: code) { return national(digits.dropping(width), plan) }
    }
    return .invalid(.phoneCountryCode)
  }

  /// A number dialled within the region, or one whose country code lacks its plus.
  private func home(_ plan: NumberingPlan) -> Reading<PhoneNumber> {
    let atHome = DialledDigits.national(digits, plan)
    // A number longer than anybody has may be no number of the region: its exit code is the
    // world's commonest, or its country code lacks the plus.
    let isStrange = atHome.value.map { $0.nationalDigits > plan.everyday.upperBound } ?? false
    if isStrange, startsWithZeros,
      let abroad = DialledDigits.international(digits.dropping(2)).value, abroad.isEveryday
    {
      return .value(abroad)
    }
    guard let inner = withoutOwnCode(plan) else { return atHome }
    let stripped = plan.prefix?.taken(from: inner, shape: plan.shape) ?? inner
    let isOwnCode =
      plan.fit(digits.count) == .tooLong
      || (!plan.shape.describes(digits) && plan.shape.describes(stripped))
    guard let main = NumberingPlan.of(code: plan.countryCode) else { return atHome }
    let abroad = DialledDigits.national(stripped, main)
    // Where a trunk prefix is usual, a long number that starts with the code instead has the code.
    let isLong =
      plan.prefix != nil && inner.count >= plan.everyday.lowerBound
      && digits.count >= plan.everyday.upperBound - 1
    if isOwnCode || (isStrange || isLong) && abroad.value?.isEveryday == true { return abroad }
    return atHome
  }

  /// The digits behind the region's own country code; nil where they don't start with it.
  private func withoutOwnCode(_ plan: NumberingPlan) -> DigitString? {
    let code = plan.codeDigits
    guard digits.count > code.count else { return nil }
    for place in 0..<code.count where digits[place] != code[place] { return nil }
    return digits.dropping(code.count)
  }

  /// The national number in `digits`, without the prefix dialled at home.
  private static func national(
    _ digits: DigitString, _ plan: NumberingPlan
  ) -> Reading<PhoneNumber> {
    var number = digits
    if let prefix = plan.prefix {
      let rest = prefix.taken(from: digits, shape: plan.shape)
      switch plan.fit(rest.count) {
      case .possible, .tooLong: number = rest
      case .localOnly, .tooShort, .betweenLengths: break
      }
    }
    guard number.count >= 2, number.count <= 17,
      let main = NumberingPlan.of(code: plan.countryCode)
    else { return .invalid(.phoneLength) }
    let fit = main.fit(number.count)
    guard fit == .possible || fit == .localOnly else { return .invalid(.phoneLength) }
    return .value(
      PhoneNumber(
        countryCode: plan.countryCode, national: number.value, nationalDigits: number.count,
        isLocal: fit == .localOnly, extension: ""))
  }
}

extension PhoneNumber {
  /// The digits of country code and national number.
  fileprivate var digits: DigitString {
    var digits = NumberingPlan.of(code: countryCode)?.codeDigits ?? DigitString()
    digits.append(national, width: nationalDigits)
    return digits
  }

  /// Whether the first digit of the national number may start a prefix dialled at home.
  fileprivate var mayStartWithPrefix: Bool {
    var first = national
    var width = nationalDigits
    while first >= 10 {
      first /= 10
      width -= 1
    }
    return NumberingPlan.mayStartPrefix(width > 1 ? 0 : UInt8(first), code: countryCode)
  }

  /// Whether the number is as long as those that most people of its country have.
  var isEveryday: Bool {
    !isLocal && NumberingPlan.of(code: countryCode)?.everyday.contains(nationalDigits) == true
  }
}
