import Cleaning

/// Phone numbers made comparable: the digits of E.164, or those dialled without trunk zeros.
enum PhoneText {
  static func write(_ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]) {
    if isCleanPhone(text) {
      // Records of a database have been cleaned: most are as they are compared but for the plus.
      for index in 1..<text.count { out.append(text[index]) }
    } else if let number = parsePhone(text, context).value {
      number.append(to: &out)
      out.removeAll { !Ascii.isDigit($0) }
      if !number.extension.isEmpty, out.count > number.extension.utf8.count + 6,
        out.suffix(number.extension.utf8.count).elementsEqual(number.extension.utf8)
      {
        out.removeLast(number.extension.utf8.count)
      }
    } else {
      dialled(text, into: &out)
    }
    if out.count < 5 || out.allSatisfy({ $0 == out[0] }) || "12345678901234".utf8.starts(with: out)
    {
      out.removeAll(keepingCapacity: true)
    }
  }

  private static func dialled(_ text: Span<UInt8>, into out: inout [UInt8]) {
    for index in 0..<text.count {
      let byte = text[index]
      if Ascii.isDigit(byte) {
        out.append(byte)
      } else if (byte | 0x20) == 0x78 || (byte | 0x20) == 0x65, out.count >= 6 {
        // `x12`, `ext. 12`: an extension is no part of the number.
        break
      }
    }
    var zeros = 0
    while zeros < out.count, out[zeros] == 0x30 { zeros += 1 }
    if zeros > 0 { out.removeFirst(zeros) }
  }
}
