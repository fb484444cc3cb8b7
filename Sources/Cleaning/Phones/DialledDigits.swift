/// The digits of a number as dialled, which a region's plan turns into country code and number.
struct DialledDigits {
  private let digits: InlineArray<24, UInt8>
  private let count: Int
  private let hasPlus: Bool

  init(_ scan: PhoneScanner) {
    digits = scan.digits
    count = scan.count
    hasPlus = scan.hasPlus
  }

  /// The number, or why its plan does not allow it.
  func number(region: Region?) -> Reading<PhoneNumber> {
    if hasPlus { return international(from: 0) }
    guard let region, let plan = NumberingPlan.of(region) else {
      if startsWith("00", at: 0) { return international(from: 2) }
      return .invalid(.phoneRegionUnknown)
    }
    var refused: Reading<PhoneNumber>?
    for exit in plan.exits where matches(exit, at: 0) && exit.count < count {
      // A code never starts with 0, so what follows is no call abroad.
      if digits[exit.count] == 0x30 { continue }
      let abroad = international(from: exit.count)
      if abroad.value.map({ !$0.isLocal }) == true { return abroad }
      refused = refused ?? abroad
    }
    if startsWith("00", at: 0), let abroad = international(from: 2).value, !abroad.isLocal,
      abroad.countryCode == plan.countryCode || home(plan).value == nil
    {
      return .value(abroad)
    }
    return refused ?? home(plan)
  }

  /// A number that starts with its country code.
  private func international(from start: Int) -> Reading<PhoneNumber> {
    var code = 0
    var index = start
    while index < min(start + 3, count) {
      code = code * 10 + Int(digits[index] - 0x30)
      index += 1
      if code == 0 { break }
      if let plan = NumberingPlan.of(code: code) {
        return checked(plan, from: afterTrunk(plan, from: index))
      }
    }
    return .invalid(.phoneCountryCode)
  }

  /// A number dialled within the region, or one whose country code lacks its plus.
  ///
  /// Digits that make a number both with and without the region's code hold the code if they are
  /// more than the region's everyday numbers have.
  private func home(_ plan: NumberingPlan) -> Reading<PhoneNumber> {
    let start = afterTrunk(plan, from: 0)
    if let number = nationalVariant(plan) { return number }
    let isOwnCode = startsWith(code: plan.countryCode)
    if isOwnCode, start == 0 {
      let width = codeWidth(plan.countryCode)
      let inner = afterTrunk(plan, from: width)
      let isLonger =
        count > plan.everyday.upperBound && count - inner >= plan.everyday.lowerBound - 1
      if plan.allows(count - inner), !plan.allows(count) || isLonger {
        return checked(plan, from: inner)
      }
    }
    return checked(plan, from: start)
  }

  /// Where the national number starts once the trunk prefix is taken off, typed twice or not.
  ///
  /// The prefix stays where the plan has no number of the length that would remain.
  private func afterTrunk(_ plan: NumberingPlan, from start: Int) -> Int {
    var place = start
    while !plan.trunk.isEmpty, matches(plan.trunk, at: place),
      plan.allows(count - place - plan.trunk.count)
    {
      place += plan.trunk.count
    }
    return place
  }

  /// Local customs that no prefix tells: carrier codes, mobile marks, lacking area codes.
  private func nationalVariant(_ plan: NumberingPlan) -> Reading<PhoneNumber>? {
    let zero = startsWith("0", at: 0) ? 1 : 0
    if count == 7, !plan.area.isEmpty {
      return made(plan.countryCode, area: plan.area, from: 0)
    }
    if plan.countryCode == 55, zero == 1, count == 13 || count == 14, hasBrazilianCarrier {
      return made(plan.countryCode, area: [], from: 3)
    }
    if plan.countryCode == 54, count - zero == 12 {
      let areaWidth = startsWith("11", at: zero) ? 2 : (startsWith("15", at: zero + 3) ? 3 : 4)
      if startsWith("15", at: zero + areaWidth) {
        var area: [UInt8] = [0x39]
        for index in zero..<zero + areaWidth { area.append(digits[index]) }
        return made(plan.countryCode, area: area, from: zero + areaWidth + 2)
      }
    }
    return nil
  }

  /// Whether a Brazilian carrier's two digits stand behind the first zero.
  private var hasBrazilianCarrier: Bool {
    switch (digits[1], digits[2]) {
    case (0x31, 0x32), (0x31, 0x34), (0x31, 0x35), (0x32, 0x31...0x33), (0x32, 0x35), (0x33, 0x31),
      (0x34, 0x31), (0x34, 0x33), (0x35, 0x35), (0x36, 0x35), (0x39, 0x39):
      true
    default: false
    }
  }

  private func checked(_ plan: NumberingPlan, from start: Int) -> Reading<PhoneNumber> {
    let length = count - start
    guard let main = NumberingPlan.of(code: plan.countryCode) else { return .invalid(.phoneLength) }
    if main.allows(length) { return made(plan.countryCode, area: [], from: start) }
    guard main.isLocal(length) else { return .invalid(.phoneLength) }
    return made(plan.countryCode, area: [], from: start, isLocal: true)
  }

  private func made(_ code: Int, area: [UInt8], from start: Int, isLocal: Bool = false) -> Reading<
    PhoneNumber
  > {
    var national: UInt64 = 0
    for digit in area { national = national * 10 + UInt64(digit - 0x30) }
    for index in start..<count { national = national * 10 + UInt64(digits[index] - 0x30) }
    return .value(
      PhoneNumber(
        countryCode: code, national: national, nationalDigits: area.count + count - start,
        isLocal: isLocal, extension: ""))
  }

  private func startsWith(_ prefix: String, at start: Int) -> Bool {
    var index = start
    for byte in prefix.utf8 {
      if index >= count || digits[index] != byte { return false }
      index += 1
    }
    return true
  }

  private func matches(_ prefix: [UInt8], at start: Int) -> Bool {
    if start + prefix.count > count { return false }
    for offset in 0..<prefix.count
    where prefix[offset] != 0x3F && digits[start + offset] != prefix[offset] {
      return false
    }
    return true
  }

  private func codeWidth(_ code: Int) -> Int { code < 10 ? 1 : (code < 100 ? 2 : 3) }

  private func startsWith(code: Int) -> Bool {
    let width = codeWidth(code)
    guard count > width else { return false }
    var value = 0
    for index in 0..<width { value = value * 10 + Int(digits[index] - 0x30) }
    return value == code
  }
}
