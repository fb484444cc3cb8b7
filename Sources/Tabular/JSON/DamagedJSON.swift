/// What can still be read of a JSON object that is damaged somewhere.
package enum DamagedJSON {
  /// The value of a column in the text of one record, whatever is wrong elsewhere in it.
  ///
  /// - Parameters:
  ///   - column: as the table's column is named: keys with points between them.
  ///   - text: the record as it came.
  /// - Returns: the value's text; nil where it is not there, is no plain value, or is told in several
  ///   ways.
  package static func value(of column: String, in text: String) -> String? {
    var scan = Scan(bytes: Array(text.utf8), column: column)
    return scan.run()
  }

  /// One pass over the text, which takes any order of signs.
  private struct Scan {
    let bytes: [UInt8]
    let column: String
    var at = 0
    /// The keys of what is open, the record's own object first.
    var path: [String] = []
    var key: String?
    var lastText: String?
    var found: Set<String> = []

    init(bytes: [UInt8], column: String) {
      self.bytes = bytes
      self.column = column
    }

    mutating func run() -> String? {
      while at < bytes.count {
        switch bytes[at] {
        case 0x22:
          guard let text = string() else { return only }
          if key == nil { lastText = text } else { take(text) }
          continue
        case 0x3A: key = lastText
        case 0x7B: open(key ?? "")
        // What stands in a list belongs to no column of the record.
        case 0x5B: open("[]")
        case 0x7D, 0x5D:
          if path.isEmpty { return only }
          path.removeLast()
          forget()
        case 0x2C: forget()
        case let byte where byte > 0x20:
          let text = scalar()
          if key != nil { take(text) }
          continue
        default: break
        }
        at += 1
      }
      return only
    }

    private var only: String? { found.count == 1 ? found.first : nil }

    private mutating func open(_ name: String) {
      path.append(name)
      forget()
    }

    private mutating func forget() {
      key = nil
      lastText = nil
    }

    private mutating func take(_ value: String) {
      defer { forget() }
      guard let key else { return }
      let keys = path.dropFirst() + [key]
      // HubSpot's answers and Pipedrive's lists have the record one level further down.
      let isInner = keys.first == "properties" || keys.first == "data"
      if keys.joined(separator: ".") == column
        || (isInner && keys.dropFirst().joined(separator: ".") == column)
      {
        found.insert(value)
      }
    }

    /// The string at the place; nil where the text ends in it.
    private mutating func string() -> String? {
      let start = at + 1
      at = start
      while at < bytes.count, bytes[at] != 0x22 { at += bytes[at] == 0x5C ? 2 : 1 }
      guard at < bytes.count else { return nil }
      defer { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// A number or word at the place.
    private mutating func scalar() -> String {
      let start = at
      while at < bytes.count, bytes[at] > 0x20, ![0x2C, 0x7D, 0x5D, 0x3A, 0x22].contains(bytes[at])
      {
        at += 1
      }
      if at == start { at += 1 }
      let text = String(decoding: bytes[start..<at], as: UTF8.self)
      return text == "null" ? "" : text
    }
  }
}
