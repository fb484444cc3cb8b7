/// What is known of one region's telephone numbers.
final class NumberingPlan: Sendable {
  let region: Region
  /// 1...999, without plus.
  let countryCode: Int
  /// The digits of the country code.
  let codeDigits: DigitString
  /// Bit n is set where a national number of n digits, without trunk prefix, is possible.
  let lengths: UInt32
  /// The same for numbers that can be dialled within their area only.
  let localLengths: UInt32
  /// Shortest and longest of the numbers that most people have.
  let everyday: ClosedRange<Int>
  /// The national numbers that the plan describes.
  let shape: DigitPattern
  /// What is dialled before national numbers at home; nil where there is nothing.
  let prefix: NationalPrefix?
  /// The digits dialled before a country code.
  let exit: DigitPattern

  private init(
    _ region: Region, code: Int, parts: [Substring], prefix: Substring, shape: Substring,
    exit: DigitPattern
  ) {
    self.region = region
    countryCode = code
    codeDigits = DigitString(String(code))
    lengths = NumberingPlan.lengthBits(parts[2])
    localLengths = parts.count > 3 ? NumberingPlan.lengthBits(parts[3]) : 0
    everyday = parts.count > 4 ? NumberingPlan.everyday(parts[4]) : 0...32
    self.shape = DigitPattern(shape)
    self.prefix = prefix.isEmpty ? nil : NationalPrefix(prefix)
    self.exit = exit
  }

  /// How a plan takes a number of `count` digits.
  enum Fit { case possible, localOnly, tooShort, tooLong, betweenLengths }

  /// Whether the plan has national numbers of `count` digits.
  @inline(__always)
  func allows(_ count: Int) -> Bool { count < 32 && lengths & (1 << UInt32(count)) != 0 }

  /// How a national number of `count` digits fits the plan.
  func fit(_ count: Int) -> Fit {
    if count >= 32 { return .tooLong }
    let bit = UInt32(1) << UInt32(count)
    if localLengths & bit != 0 { return .localOnly }
    if lengths & bit != 0 { return .possible }
    if bit > lengths { return .tooLong }
    return lengths & (bit - 1) == 0 ? .tooShort : .betweenLengths
  }

  /// All plans, in the order of the table.
  private static let all: [NumberingPlan] = {
    let shapes = patterns(NumberingPlanTable.shapes)
    let prefixes = patterns(NumberingPlanTable.prefixes)
    var exits: [String: DigitPattern] = [:]
    for (regions, pattern) in NumberingPlanTable.exits {
      let exit = DigitPattern(pattern)
      for region in regions.split(separator: " ") { exits[String(region)] = exit }
    }
    let usualExit = DigitPattern("00")
    return NumberingPlanTable.entries.split(separator: " ").compactMap { entry in
      let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
      let name = String(parts[0].prefix(2))
      guard parts.count >= 3, let region = Region(name),
        let code = Int(parts[0].dropFirst(2).filter { $0 != "*" })
      else { return nil }
      let key = name == "ZZ" ? String(code) : name
      return NumberingPlan(
        region, code: code, parts: parts, prefix: prefixes[key] ?? parts[1],
        shape: shapes[key] ?? "", exit: exits[name] ?? usualExit)
    }
  }()

  private static func patterns(_ table: String) -> [String: Substring] {
    var patterns: [String: Substring] = [:]
    for entry in table.split(separator: " ") {
      let parts = entry.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { patterns[String(parts[0])] = parts[1] }
    }
    return patterns
  }

  private static func lengthBits(_ text: Substring) -> UInt32 {
    var bits: UInt32 = 0
    for part in text.split(separator: ",") {
      let ends = part.split(separator: "-").compactMap { UInt32($0) }
      if let low = ends.first, let high = ends.last {
        for length in low...high { bits |= 1 << length }
      }
    }
    return bits
  }

  private static func everyday(_ text: Substring) -> ClosedRange<Int> {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard let low = ends.first, let high = ends.last, low <= high else { return 0...32 }
    return low...high
  }

  /// The plan of each country code's main region.
  private static let byCode: [NumberingPlan?] = {
    var table = [NumberingPlan?](repeating: nil, count: 1000)
    let mains = Set(
      NumberingPlanTable.entries.split(separator: " ")
        .filter { $0.contains("*") }.map { String($0.prefix(2)) })
    for plan in all
    where table[plan.countryCode] == nil || mains.contains(plan.region.description) {
      table[plan.countryCode] = plan
    }
    return table
  }()

  private static let byRegion: [NumberingPlan?] = {
    var table = [NumberingPlan?](repeating: nil, count: 26 * 26)
    for plan in all where plan.region.description != "ZZ" { table[slot(plan.region)] = plan }
    return table
  }()

  private static func slot(_ region: Region) -> Int {
    (Int(region.packed >> 8) - 0x41) * 26 + Int(region.packed & 0xFF) - 0x41
  }

  /// The plan of a region.
  static func of(_ region: Region) -> NumberingPlan? { byRegion[slot(region)] }

  /// The plan of the main region of a country code.
  static func of(code: Int) -> NumberingPlan? { code < 1000 ? byCode[code] : nil }

  /// Length bits of a country code's main region, 0 where the code is not in use.
  @inline(__always)
  static func lengths(ofCode code: Int) -> UInt32 { code < 1000 ? lengthsByCode[code] : 0 }

  private static let lengthsByCode: [UInt32] = byCode.map { $0?.lengths ?? 0 }

  /// Whether a digit may start a national prefix of a country code's main region.
  @inline(__always)
  static func mayStartPrefix(_ digit: UInt8, code: Int) -> Bool {
    prefixOpenersByCode[code] & (1 << UInt16(digit & 0xF)) != 0
  }

  private static let prefixOpenersByCode: [UInt16] = byCode.map { $0?.prefix?.openers ?? 0 }
}
