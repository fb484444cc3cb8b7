/// The plainest reader of RFC 4180, to check what was written.
enum StrictCSV {
  static func rows(_ text: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var at = 0
    func words(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    while at < text.count {
      let byte = text[at]
      if isQuoted {
        if byte == 0x22 {
          if at + 1 < text.count, text[at + 1] == 0x22 {
            cell.append(0x22)
            at += 1
          } else {
            isQuoted = false
          }
        } else {
          cell.append(byte)
        }
      } else if byte == 0x22 {
        isQuoted = true
      } else if byte == 0x2C {
        row.append(words(cell))
        cell = []
      } else if byte == 0x0A {
        row.append(words(cell))
        cell = []
        rows.append(row)
        row = []
      } else {
        cell.append(byte)
      }
      at += 1
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [words(cell)]) }
    return rows
  }
}
