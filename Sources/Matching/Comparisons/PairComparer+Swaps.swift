/// Values that stand in each other's columns: given and family name, two address lines.
extension PairComparer {
  /// Sets both levels to "swapped" where crossing the two columns agrees better.
  mutating func settleSwap(
    _ index: Int, _ i: Int, _ j: Int, into levels: inout [UInt8], at base: Int
  ) {
    let left = comparisons[index].column
    guard let right = comparisons[index].partner,
      let other = comparisons.firstIndex(where: { $0.column == right })
    else { return }
    let first = levels[base + index]
    let second = levels[base + other]
    if isGood(first, index) || isGood(second, other) { return }
    let a1 = rows[i, left]
    let a2 = rows[i, right]
    let b1 = rows[j, left]
    let b2 = rows[j, right]
    let crossOne = a1 == 0 || b2 == 0 ? 0 : cross(index, left, a1, right, b2)
    let crossTwo = a2 == 0 || b1 == 0 ? 0 : cross(index, right, a2, left, b1)
    if crossOne == 0 && crossTwo == 0 { return }
    if crossOne < 0 || crossTwo < 0 || max(crossOne, crossTwo) < 2 { return }
    levels[base + index] = crossOne > 0 ? swappedLevel(index) : 0
    levels[base + other] = crossTwo > 0 ? swappedLevel(other) : 0
  }

  private func isGood(_ level: UInt8, _ index: Int) -> Bool {
    switch comparisons[index].form {
    case .givenName: level >= 1 && level <= 4
    case .familyName: level >= 1 && level <= 3
    case .street: level >= 1 && level <= 4
    case .personName, .company, .email, .phone, .houseNumber, .place, .postcode, .code, .date,
      .smallNumber, .domain, .category, .text, .number:
      level == 1
    }
  }

  private func swappedLevel(_ index: Int) -> UInt8 {
    UInt8((comparisons[index].levels.firstIndex { $0.label == "swapped" } ?? 0) + 1)
  }

  /// 2 equal, 1 typing error, -1 different.
  private mutating func cross(
    _ index: Int, _ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32
  ) -> Int {
    if columns[left].facts[Int(a)].hash == columns[right].facts[Int(b)].hash { return 2 }
    let longest = max(columns[left].length(a), columns[right].length(b))
    if longest < 3 { return -1 }
    let limit = longest >= 16 ? 3 : (longest >= 7 ? 2 : 1)
    return distance(left, a, right, b, limit: limit) <= limit ? 1 : -1
  }
}
