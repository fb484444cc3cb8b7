/// A JSON value whose keys keep the order they were written in.
indirect enum JSON {
  case object([(String, JSON)])
  case array([JSON])
  case text(String)
  case int(Int)
  /// A number as it is to be written.
  case number(String)
  case flag(Bool)
  case null

  /// The bytes, indented by two spaces; values below the given depth stand on one line.
  func bytes(flatBelow depth: Int) -> [UInt8] {
    var out = ""
    write(into: &out, level: 0, flatBelow: depth)
    return Array((out + "\n").utf8)
  }

  private func write(into out: inout String, level: Int, flatBelow depth: Int) {
    switch self {
    case .object(let members):
      Self.list(members.count, "{", "}", &out, level, depth) { index, out in
        out += Self.quoted(members[index].0) + ": "
        members[index].1.write(into: &out, level: level + 1, flatBelow: depth)
      }
    case .array(let elements):
      Self.list(elements.count, "[", "]", &out, level, depth) { index, out in
        elements[index].write(into: &out, level: level + 1, flatBelow: depth)
      }
    case .text(let text): out += Self.quoted(text)
    case .int(let number): out += "\(number)"
    case .number(let text): out += text
    case .flag(let flag): out += flag ? "true" : "false"
    case .null: out += "null"
    }
  }

  private static func list(
    _ count: Int, _ open: String, _ close: String, _ out: inout String, _ level: Int, _ depth: Int,
    _ element: (Int, inout String) -> Void
  ) {
    let isFlat = level >= depth
    out += open
    for index in 0..<count {
      if index > 0 { out += isFlat ? ", " : "," }
      if !isFlat { out += "\n" + String(repeating: "  ", count: level + 1) }
      element(index, &out)
    }
    if !isFlat && count > 0 { out += "\n" + String(repeating: "  ", count: level) }
    out += close
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
