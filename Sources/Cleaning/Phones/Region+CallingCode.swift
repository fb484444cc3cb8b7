extension Region {
  /// Every region with a numbering plan and its country calling code, in the order of the regions.
  package static let callingCodes: [(region: Region, code: Int)] = {
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    return letters.flatMap { first in
      letters.compactMap { second in
        guard let region = Region(first, second), let plan = NumberingPlan.of(region) else {
          return nil
        }
        return (region, plan.countryCode)
      }
    }
  }()
}
