/// A strict reader of the markup this project writes: finds every tag, checks that they balance.
struct TagReader {
  /// One start tag.
  struct Tag: Equatable {
    let name: String
    let attributes: [String: String]
    let depth: Int
  }

  private(set) var tags: [Tag] = []
  /// Words between tags, with references resolved.
  private(set) var text = ""
  /// What is wrong, in order of appearance.
  private(set) var problems: [String] = []

  private static let isVoid: Set<String> = ["meta", "br", "hr"]
  private var open: [String] = []
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ markup: String) {
    scalars = Array(markup.unicodeScalars)
    while place < scalars.count { step() }
    if !open.isEmpty { problems.append("left open: \(open.joined(separator: " "))") }
  }

  private mutating func step() {
    if scalars[place] != "<" {
      let run = take { $0 != "<" }
      if open.last == "style" { return }
      if run.contains(">") { problems.append("raw > in text") }
      text += resolved(run)
      return
    }
    place += 1
    if place < scalars.count, scalars[place] == "!" {
      _ = take { $0 != ">" }
      place += 1
      return
    }
    let closes = place < scalars.count && scalars[place] == "/"
    if closes { place += 1 }
    let name = take { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    if name.isEmpty { problems.append("raw < in text") }
    var attributes: [String: String] = [:]
    var closesItself = false
    while place < scalars.count, scalars[place] != ">" {
      if scalars[place] == " " {
        place += 1
      } else if scalars[place] == "/" {
        closesItself = true
        place += 1
      } else {
        let key = take { $0 != "=" && $0 != ">" && $0 != " " }
        place += 1
        guard place < scalars.count, scalars[place] == "\"" else {
          problems.append("attribute \(key) of \(name) is not quoted")
          return
        }
        place += 1
        let value = take { $0 != "\"" }
        if value.contains("<") { problems.append("raw < in attribute \(key)") }
        if attributes[key] != nil { problems.append("attribute \(key) twice on \(name)") }
        attributes[key] = resolved(value)
        place += 1
      }
    }
    place += 1
    finish(name, attributes, closes: closes, closesItself: closesItself)
  }

  private mutating func finish(
    _ name: String, _ attributes: [String: String], closes: Bool, closesItself: Bool
  ) {
    if closes {
      if open.last == name {
        open.removeLast()
      } else {
        problems.append("</\(name)> closes \(open.last ?? "nothing")")
      }
      return
    }
    tags.append(Tag(name: name, attributes: attributes, depth: open.count))
    if !closesItself, !Self.isVoid.contains(name) { open.append(name) }
  }

  private mutating func take(while isKept: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    while place < scalars.count, isKept(scalars[place]) {
      result.append(scalars[place])
      place += 1
    }
    return String(result)
  }

  private mutating func resolved(_ text: String) -> String {
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    var result = ""
    for (index, piece) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated()
    {
      guard index > 0 else {
        result += piece
        continue
      }
      let name = piece.prefix { $0 != ";" }
      guard let meaning = known[String(name)] else {
        problems.append("raw & before \(name.prefix(8))")
        continue
      }
      result += meaning + piece.dropFirst(name.count + 1)
    }
    return result
  }
}
