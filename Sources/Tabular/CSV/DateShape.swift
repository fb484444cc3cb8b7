/// Days, times and instants as exports write them, recognised by their outline.
enum DateShape {
  static func of(_ text: ArraySlice<UInt8>) -> ValueShape? {
    guard text.count <= 40 else { return nil }
    var parts: [(digits: Int, value: Int)] = []
    var marks: [UInt8] = []
    var index = text.startIndex
    var hasMonthName = false
    while index < text.endIndex {
      let byte = text[index]
      if (0x30...0x39).contains(byte) {
        var digits = 0
        var value = 0
        while index < text.endIndex, (0x30...0x39).contains(text[index]) {
          digits += 1
          if digits < 10 { value = value * 10 + Int(text[index] - 0x30) }
          index += 1
        }
        parts.append((digits, value))
        continue
      }
      if isLetter(byte) {
        var word: [UInt8] = []
        while index < text.endIndex, isLetter(text[index]) {
          word.append(text[index] | 0x20)
          index += 1
        }
        if isMonth(word) {
          hasMonthName = true
        } else if !["t", "z", "am", "pm", "utc", "gmt"].contains(
          String(decoding: word, as: UTF8.self))
        {
          return nil
        }
        continue
      }
      switch byte {
      case 0x2D, 0x2F, 0x2E, 0x3A, 0x20, 0x2C, 0x2B: marks.append(byte)
      default: return nil
      }
      index += 1
    }
    if parts.count >= 2 && marks.first == 0x3A && parts[0].digits <= 2 {
      return parts.count <= 4 && parts[0].value < 25 && parts[1].value < 60 ? .time : nil
    }
    if hasMonthName { return parts.count >= 1 && parts.count <= 7 ? dayOr(parts.count - 2) : nil }
    guard parts.count >= 3, marks.count >= 2, marks[0] == marks[1], marks[0] != 0x3A,
      marks[0] != 0x20, marks[0] != 0x2C
    else { return nil }
    let first = parts[0]
    let second = parts[1]
    let third = parts[2]
    let yearFirst = first.digits == 4 && (1_000...2_999).contains(first.value)
    let yearLast = third.digits == 4 || third.digits == 2
    guard yearFirst || yearLast, first.digits <= 4, second.digits <= 2, third.digits <= 4 else {
      return nil
    }
    if yearFirst {
      guard (1...12).contains(second.value), (1...31).contains(third.value) else { return nil }
    } else {
      guard (1...31).contains(first.value), (1...31).contains(second.value),
        min(first.value, second.value) <= 12
      else { return nil }
    }
    return dayOr(parts.count - 3)
  }

  private static func dayOr(_ rest: Int) -> ValueShape { rest >= 2 ? .timestamp : .date }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isMonth(_ word: [UInt8]) -> Bool {
    guard word.count >= 3 && word.count <= 9 else { return false }
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mai",
      "mei", "okt", "dez", "des", "agu", "ago", "ene", "abr", "dic",
    ]
    let start = String(decoding: word.prefix(3), as: UTF8.self)
    return months.contains(start)
  }
}
