/// A tree of HTML or SVG; `html` is the only place where text becomes markup.
package indirect enum Markup: Sendable, Hashable {
  /// An element with its attributes in the order they are written.
  case element(String, [Attribute], [Markup])
  /// Words, taken literally.
  case text(String)
  /// Siblings without an element of their own.
  case group([Markup])
  /// The document's one style sheet, which no caller can write into.
  case style(StyleSheet)

  /// A name and a value, taken literally.
  package struct Attribute: Sendable, Hashable {
    let name: String
    let value: String
  }

  /// An element; attributes whose value is nil are left out.
  package static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Markup] = []
  ) -> Markup {
    .element(
      name,
      attributes.compactMap { pair in pair.value.map { Attribute(name: pair.key, value: $0) } },
      children)
  }

  /// An element around words.
  package static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) -> Markup {
    tag(name, attributes, [.text(text)])
  }

  /// The markup as text, with elements that stand alone on lines of their own.
  package var html: String {
    var result = ""
    write(into: &result)
    return result
  }

  private func write(into output: inout String) {
    switch self {
    case .text(let text): Self.escape(text, into: &output)
    case .group(let children): for child in children { child.write(into: &output) }
    case .style(let sheet): output += "\n<style>\n" + sheet.css + "</style>"
    case .element(let name, let attributes, let children):
      let startsLine = Self.standsAlone.contains(name)
      if startsLine, !output.isEmpty, output.utf8.last != 0x0A { output += "\n" }
      output += "<" + name
      for attribute in attributes {
        output += " " + attribute.name + "=\""
        Self.escape(attribute.value, into: &output)
        output += "\""
      }
      if Self.isVoid.contains(name) {
        output += ">"
        return
      }
      if children.isEmpty, Self.closesItself.contains(name) {
        output += "/>"
        return
      }
      output += ">"
      for child in children { child.write(into: &output) }
      if Self.holdsLines.contains(name), output.utf8.last != 0x0A { output += "\n" }
      output += "</" + name + ">"
    }
  }

  /// Writes words so that they can stand between tags and inside quoted attributes.
  private static func escape(_ text: String, into output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\t", "\n": output.unicodeScalars.append(scalar)
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        output.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
  }

  private static let isVoid: Set<String> = ["meta", "br", "hr"]
  private static let closesItself: Set<String> = ["rect", "line", "path", "circle"]
  private static let holdsLines: Set<String> = [
    "html", "head", "body", "header", "nav", "main", "section", "footer", "div", "article", "ol",
    "ul", "dl", "table", "thead", "tbody", "tfoot", "tr", "figure", "details", "svg", "g", "aside",
  ]
  private static let standsAlone: Set<String> = holdsLines.union([
    "meta", "title", "h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "caption", "th", "td",
    "figcaption", "summary", "rect", "line", "path", "circle", "text", "desc",
  ])
}
