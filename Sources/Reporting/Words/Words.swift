package import Document

/// The words and notations of one language.
///
/// A word is a template: `{name}` is replaced by an argument, `{name|one|other}` by the first word
/// if the argument counts exactly one thing, else by the second.
package struct Words: Sendable {
  /// What a template's place is filled with.
  package enum Argument: Sendable {
    /// Words taken literally.
    case string(String)
    /// Rich words.
    case text(RichText)
    /// A number of things, written in the language's notation.
    case count(Int)
  }

  /// The language.
  package let language: Language
  /// How numbers are written.
  package let format: NumberFormat
  private let table: [String: String]

  /// The words of `language`.
  package init(_ language: Language) {
    self.language = language
    switch language {
    case .english:
      format = .english
      table = Words.english
    case .indonesian:
      format = .indonesian
      table = Words.indonesian
    }
  }

  /// The words under `key` with its places filled; an unknown key shows itself.
  package func callAsFunction(_ key: String, _ arguments: [String: Argument] = [:]) -> RichText {
    filled(table[key] ?? key, arguments)
  }

  /// The words under `key`, all but the place `loud` in a quieter voice.
  func callAsFunction(
    _ key: String, _ arguments: [String: Argument], around loud: String
  ) -> RichText {
    guard case .string(let value)? = arguments[loud] else { return self(key, arguments) }
    var marked = arguments
    marked[loud] = .text(.strong(RichText(value)))
    return RichText(
      self(key, marked).parts.map { part in
        switch part {
        case .text(let words): .muted(RichText(words))
        case .strong: .text(value)
        case .emphasis, .muted, .code, .link, .badge: part
        }
      })
  }

  /// The words under `key` without places.
  package func plain(_ key: String) -> String { table[key] ?? key }

  /// The words under `key` with its places filled, without links and emphasis.
  package func plain(_ key: String, _ arguments: [String: Argument]) -> String {
    self(key, arguments).plain
  }

  /// The words under `key`, nil if the language has none.
  package func known(_ key: String) -> String? { table[key] }

  /// The words under `key`, or `fallback` where the key comes from elsewhere and is not known.
  package func plain(_ key: String, or fallback: String) -> String { table[key] ?? fallback }

  private func filled(_ template: String, _ arguments: [String: Argument]) -> RichText {
    var result = RichText()
    var literal = ""
    var rest = template[...]
    while let brace = rest.firstIndex(of: "{") {
      literal += rest[..<brace]
      guard let end = rest[brace...].firstIndex(of: "}") else { break }
      let place = rest[rest.index(after: brace)..<end]
        .split(separator: "|", omittingEmptySubsequences: false)
      rest = rest[rest.index(after: end)...]
      guard let name = place.first, let argument = arguments[String(name)] else { continue }
      if place.count == 3 {
        literal += argument.isOne ? place[1] : place[2]
      } else {
        switch argument {
        case .string(let words): literal += words
        case .count(let count): literal += format.integer(count)
        case .text(let text):
          result += RichText(literal) + text
          literal = ""
        }
      }
    }
    return result + RichText(literal + rest)
  }

  /// The words of the page's frame.
  var frame: Page.Frame {
    Page.Frame(
      skip: plain("frame.skip"), contents: plain("frame.contents"), item: plain("frame.item"),
      value: plain("frame.value"), month: plain("frame.month"), total: plain("frame.total"),
      compared: plain("frame.compared"), basis: plain("frame.basis"))
  }
}

extension Words.Argument {
  fileprivate var isOne: Bool {
    switch self {
    case .count(let count): count == 1
    case .string, .text: false
    }
  }
}
