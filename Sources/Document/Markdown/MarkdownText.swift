/// Running text as GitHub-flavoured Markdown; `escape` is the only place where words become Markdown.
enum MarkdownText {
  /// `text` on one line.
  static func line(_ text: RichText) -> String { text.parts.map(line).joined() }

  /// `text` on one line that can't be taken for a list, a heading or a rule.
  static func paragraph(_ text: RichText) -> String {
    let words = line(text)
    guard let first = words.unicodeScalars.first else { return words }
    switch first {
    case "#", "+", "-", "=", ":": return "\\" + words
    case "0"..."9":
      let digits = words.prefix { $0.isASCII && $0.isNumber }
      let rest = words.dropFirst(digits.count)
      guard let mark = rest.first, mark == "." || mark == ")" else { return words }
      return digits + "\\" + rest
    default: return words
    }
  }

  /// `text` on one line inside a table, where a pipe would end the cell.
  static func cell(_ text: RichText) -> String {
    let words = line(text)
    var result = ""
    var isEscaped = false
    for character in words {
      // Code spans keep their pipes, which a table row would still split at.
      if character == "|", !isEscaped { result += "\\" }
      result.append(character)
      isEscaped = character == "\\" && !isEscaped
    }
    return result
  }

  /// The anchor GitHub gives a heading.
  static func anchor(_ heading: String) -> String {
    var result = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        result += "-"
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func line(_ part: Inline) -> String {
    switch part {
    case .text(let words): escape(words)
    case .strong(let text): wrapped(line(text), in: "**")
    case .emphasis(let text): wrapped(line(text), in: "*")
    case .muted(let text): line(text)
    case .code(let words): code(words)
    case .badge(let words, _): wrapped(escape(words), in: "**")
    case .link(let text, let target): link(line(text), to: target)
    }
  }

  /// `words` as a link, or as they are where the target is not allowed.
  static func link(_ words: String, to target: String?) -> String {
    guard let target, let allowed = LinkTarget.allowed(target), !words.isEmpty else { return words }
    var address = ""
    for byte in allowed.utf8 {
      switch byte {
      case 0x20, 0x22, 0x28, 0x29, 0x3C, 0x3E, 0x5C, 0x60, 0x7C:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count < 2 ? "0" : "") + digits
      default: address.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return "[" + words + "](" + address + ")"
  }

  private static func wrapped(_ words: String, in mark: String) -> String {
    words.isEmpty ? "" : mark + words + mark
  }

  /// Literal words between as many backticks as they need.
  private static func code(_ words: String) -> String {
    var longest = 0
    var run = 0
    var flat = ""
    for scalar in words.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
      flat.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    if flat.isEmpty { return "" }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = flat.hasPrefix("`") || flat.hasSuffix("`") ? " " : ""
    return fence + pad + flat + pad + fence
  }

  /// Writes words so that no character of theirs is taken for Markdown or HTML.
  private static func escape(_ words: String) -> String {
    var result = ""
    var before: Unicode.Scalar = " "
    let scalars = Array(words.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$": result += "\\" + String(scalar)
      case "&": result += "&amp;"
      case "_":
        let after = index + 1 < scalars.count ? scalars[index + 1] : " "
        let isInside = before.properties.isAlphabetic && after.properties.isAlphabetic
        result += isInside ? "_" : "\\_"
      default:
        result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
      }
      before = scalar
    }
    return result
  }
}
