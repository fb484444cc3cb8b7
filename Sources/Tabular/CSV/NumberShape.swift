/// Numbers as people and programs write them: `1,234.50`, `1.234,50`, `-3e5`, `(12)`, `€ 5`, `7 %`.
enum NumberShape {
  static func of(_ cell: ArraySlice<UInt8>) -> ValueShape? {
    var text = cell
    var shape = ValueShape.integer
    if text.first == 0x28 && text.last == 0x29 && text.count > 2 {
      text = text.dropFirst().dropLast()
    }
    if let first = text.first, first == 0x2D || first == 0x2B { text = text.dropFirst() }
    if text.last == 0x25 {
      text = text.dropLast()
      shape = .percent
    }
    let body = withoutCurrency(text)
    if body.count != text.count {
      text = body
      shape = .money
    }
    while text.first == 0x20 { text = text.dropFirst() }
    while text.last == 0x20 { text = text.dropLast() }
    if let first = text.first, first == 0x2D || first == 0x2B { text = text.dropFirst() }
    guard let first = text.first, (0x30...0x39).contains(first) || first == 0x2E,
      let last = text.last, (0x30...0x39).contains(last) || last == 0x2E
    else { return nil }
    var marks: [UInt8] = []
    var group = 0
    var groups: [Int] = []
    var exponent = false
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case 0x30...0x39: group += 1
      case 0x2E, 0x2C, 0x20, 0x27:
        if exponent { return nil }
        marks.append(byte)
        groups.append(group)
        group = 0
      case 0x65, 0x45:
        if exponent || group == 0 { return nil }
        exponent = true
        if index + 1 < text.endIndex, text[index + 1] == 0x2D || text[index + 1] == 0x2B {
          index += 1
        }
      default: return nil
      }
      index += 1
    }
    groups.append(group)
    if marks.isEmpty {
      return shape == .integer && exponent ? .decimal : shape
    }
    return isGrouped(marks, groups) ? (shape == .integer ? .decimal : shape) : nil
  }

  /// Whether thousands come in threes and at most one other mark follows them.
  private static func isGrouped(_ marks: [UInt8], _ groups: [Int]) -> Bool {
    if marks.count == 1 { return marks[0] == 0x2E || marks[0] == 0x2C || groups[1] == 3 }
    let thousands = marks[0]
    for index in 1..<marks.count {
      if groups[index] != 3 { return false }
      if marks[index] != thousands { return index == marks.count - 1 }
    }
    return groups[marks.count] == 3
  }

  /// Drops a currency sign or a three-letter code at either end.
  private static func withoutCurrency(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let signs: [[UInt8]] = [
      [0x24], Array("€".utf8), Array("£".utf8), Array("¥".utf8), Array("Rp".utf8),
    ]
    for sign in signs where text.count > sign.count {
      if text.starts(with: sign) { return text.dropFirst(sign.count) }
      if text.suffix(sign.count).elementsEqual(sign) { return text.dropLast(sign.count) }
    }
    guard text.count > 4 else { return text }
    if text.prefix(3).allSatisfy({ (0x41...0x5A).contains($0) }) { return text.dropFirst(3) }
    if text.suffix(3).allSatisfy({ (0x41...0x5A).contains($0) }) { return text.dropLast(3) }
    return text
  }
}
