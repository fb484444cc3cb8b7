/// Writes rows as RFC 4180 text: commas, doubled quotes where needed, one line end.
package struct CSVWriter {
  /// What guards a spreadsheet against cells that would run as formulas.
  package enum FormulaGuard: Sendable {
    /// Values as they are.
    case none
    /// A single quote before a value that begins with `=`, `+`, `-`, `@`, tab or return; numbers
    /// and phone numbers stay.
    case quoted
  }

  private var buffer: [UInt8] = []
  private var isRowStart = true
  private let lineEnd: [UInt8]
  private let formulaGuard: FormulaGuard

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

  /// Writes the text so far to a sink once enough has come together, or at the end.
  package mutating func drain(
    atLeast limit: Int = 1 << 18, to sink: ([UInt8]) throws(TabularError) -> Void
  ) throws(TabularError) {
    guard buffer.count >= limit, !buffer.isEmpty else { return }
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  package mutating func row(_ cells: [String]) {
    for cell in cells { field(Array(cell.utf8)[...]) }
    endRow()
  }

  package mutating func field(_ text: String) { field(Array(text.utf8)[...]) }

  /// Adds a field to the row.
  package mutating func field(_ bytes: ArraySlice<UInt8>) {
    if isRowStart { isRowStart = false } else { buffer.append(0x2C) }
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
    buffer.append(contentsOf: lineEnd)
    isRowStart = true
  }

  private static func needsQuotes(_ bytes: ArraySlice<UInt8>) -> Bool {
    for byte in bytes where byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D {
      return true
    }
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first == 0x20 || last == 0x20
  }

  private func guards(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch formulaGuard {
    case .none: return false
    case .quoted:
      guard let first = bytes.first else { return false }
      switch first {
      case 0x3D, 0x40, 0x09, 0x0D: return true
      case 0x2B, 0x2D:
        return !bytes.dropFirst().allSatisfy { byte in
          (0x30...0x39).contains(byte) || [0x20, 0x2E, 0x2C, 0x28, 0x29, 0x2D].contains(byte)
        }
      default: return false
      }
    }
  }
}
