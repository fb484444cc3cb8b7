/// Writes rows as RFC 4180 text: commas, doubled quotes where needed, one line end.
package struct CSVWriter {
  /// What guards a spreadsheet against cells that would run as formulas.
  package enum FormulaGuard: Sendable {
    /// Values as they are.
    case none
    /// A single quote before a value that begins with `=`, `@`, tab or return, and before one that
    /// begins with `+` or `-` unless it goes on like a number and calls nothing.
    case quoted
  }

  var buffer: [UInt8] = []
  var isRowStart = true
  var rowStart = 0
  /// Where fields that need no quotes are put together.
  var plain: [UInt8] = []
  /// Where the bytes of a text are looked at, so that none needs memory of its own.
  private var bytesOfText: [UInt8] = []
  private let lineEnd: [UInt8]
  let formulaGuard: FormulaGuard

  package init(formulaGuard: FormulaGuard = .none, lineEnd: CSVDialect.LineEnd = .lf) {
    self.formulaGuard = formulaGuard
    self.lineEnd = lineEnd == .crlf ? [0x0D, 0x0A] : [0x0A]
  }

  /// The number of bytes waiting to be taken.
  package var pending: Int { buffer.count }

  /// Gives the text so far and starts anew.
  package mutating func take() -> [UInt8] {
    defer { buffer.removeAll(keepingCapacity: true) }
    return buffer
  }

  /// Appends the text so far to another and starts anew.
  package mutating func move(to text: inout [UInt8]) {
    text.append(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes the text so far to a sink once enough has come together, or at the end.
  package mutating func drain(
    atLeast limit: Int = 1 << 18, to sink: ([UInt8]) throws(TabularError) -> Void
  ) throws(TabularError) {
    guard buffer.count >= limit, !buffer.isEmpty else { return }
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  package mutating func row(_ cells: [String]) {
    for cell in cells { field(cell) }
    endRow()
  }

  /// Adds a field to the row.
  package mutating func field(_ text: String) {
    bytesOfText.removeAll(keepingCapacity: true)
    bytesOfText.append(contentsOf: text.utf8)
    field(bytesOfText[...])
  }

  /// Adds a field to the row.
  package mutating func field(_ bytes: ArraySlice<UInt8>) {
    if isRowStart {
      isRowStart = false
      rowStart = buffer.count
    } else {
      buffer.append(0x2C)
    }
    content(bytes)
  }

  /// Writes a field behind its delimiter.
  mutating func content(_ bytes: ArraySlice<UInt8>) {
    let needsGuard = guards(bytes)
    guard needsGuard || CSVWriter.needsQuotes(bytes) else {
      buffer.append(contentsOf: bytes)
      return
    }
    buffer.append(0x22)
    if needsGuard { buffer.append(0x27) }
    for byte in bytes {
      if byte == 0x22 { buffer.append(0x22) }
      buffer.append(byte)
    }
    buffer.append(0x22)
  }

  package mutating func endRow() {
    // One blank field alone would leave a blank line, which readers take for no row.
    if !isRowStart, buffer.count == rowStart { buffer += [0x22, 0x22] }
    buffer.append(contentsOf: lineEnd)
    isRowStart = true
  }

  private static func needsQuotes(_ bytes: ArraySlice<UInt8>) -> Bool {
    for byte in bytes where byte <= 0x2C {
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { return true }
    }
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first == 0x20 || last == 0x20
  }

  /// Whether a text behind a sign could be more than a number or a telephone with its extension:
  /// a call of a function, of another program, a name, or a sum to be worked out.
  private static func mayCall(_ bytes: ArraySlice<UInt8>, behindMinus: Bool) -> Bool {
    guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x28 }),
      (0x30...0x39).contains(first) || first == 0x2E || first == 0x2C
    else { return !bytes.isEmpty }
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x7C || byte == 0x21 || byte == 0x22 { return true }
      // `1E+6` is a number, `2+3` is not; nor is anything with another operator.
      if byte == 0x2B, previous & 0xDF != 0x45 { return true }
      // Telephones have these behind a plus; nothing but a sum has them behind a minus.
      if behindMinus, byte == 0x2F || (byte == 0x2D && previous & 0xDF != 0x45) { return true }
      if byte == 0x2A || byte == 0x5E || byte == 0x26 || (0x3C...0x3E).contains(byte) {
        return true
      }
      if byte == 0x28, (0x41...0x5A).contains(previous & 0xDF) { return true }
      previous = byte
    }
    return false
  }

  private func guards(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch formulaGuard {
    case .none: return false
    case .quoted:
      guard let first = bytes.first else { return false }
      switch first {
      case 0x3D, 0x40, 0x09, 0x0D: return true
      case 0x2B, 0x2D:
        return CSVWriter.mayCall(bytes.dropFirst(), behindMinus: first == 0x2D)
      default: return false
      }
    }
  }
}
