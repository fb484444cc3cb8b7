/// Values that stand in each other's columns: given and family name, two address lines.
extension PairComparer {
  /// Sets both levels to "swapped" where crossing the two columns agrees better.
  func settleSwap(
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
    let crossOne = a1 == 0 || b2 == 0 ? .missing : cross(left, a1, right, b2)
    let crossTwo = a2 == 0 || b1 == 0 ? .missing : cross(right, a2, left, b1)
    if crossOne == .different || crossTwo == .different { return }
    if crossOne != .equal && crossTwo != .equal { return }
    levels[base + index] = crossOne != .missing ? swappedLevel(index) : 0
    levels[base + other] = crossTwo != .missing ? swappedLevel(other) : 0
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

  /// How a value compares with one of the other column.
  private enum Crossing { case missing, equal, alike, different }

  private func cross(_ left: Int, _ a: UInt32, _ right: Int, _ b: UInt32) -> Crossing {
    if areEqual(left, a, right, b) { return .equal }
    let longest = max(columns[left].length(a), columns[right].length(b))
    if columns[left].kind != .street {
      if columns[left].length(a) == 1 || columns[right].length(b) == 1 {
        return firstBytesEqual(left, a, right, b) ? .alike : .different
      }
      if NameGroups.share(columns[left].facts[Int(a)].code, columns[right].facts[Int(b)].code) {
        return .alike
      }
    }
    if longest < 3 { return .different }
    let limit = longest >= 16 ? 3 : (longest >= 7 ? 2 : 1)
    return distance(left, a, right, b, limit: limit) <= limit ? .alike : .different
  }
}
