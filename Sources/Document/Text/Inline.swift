/// A piece of running text with at most one meaning of its own.
package indirect enum Inline: Sendable, Hashable, Codable {
  /// Plain words, taken literally in every output.
  case text(String)
  /// Words that carry the sentence.
  case strong(RichText)
  /// Words said with a different voice, such as a title or a foreign term.
  case emphasis(RichText)
  /// Words that matter less, such as a unit, an `n` or an interval.
  case muted(RichText)
  /// A literal a reader could type: an id, a file name, a column.
  case code(String)
  /// Words that lead to `to`, see `LinkTarget` for what is allowed there.
  case link(RichText, to: String)
  /// One word with a tone, set as a small label.
  case badge(String, Tone)
}

/// Running text: pieces in reading order.
package struct RichText: Sendable, Hashable, Codable {
  /// The pieces in reading order.
  package var parts: [Inline]

  /// Text made of `parts`.
  package init(_ parts: [Inline] = []) { self.parts = parts }

  /// Plain words.
  package init(_ text: String) { parts = text.isEmpty ? [] : [.text(text)] }

  /// Whether nothing would be shown.
  package var isEmpty: Bool { plain.isEmpty }

  /// The words alone, without links and emphasis.
  package var plain: String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text), .code(let text), .badge(let text, _): result += text
      case .strong(let text), .emphasis(let text), .muted(let text), .link(let text, _):
        result += text.plain
      }
    }
    return result
  }

  /// One text after the other, without a space between them.
  package static func + (left: RichText, right: RichText) -> RichText {
    RichText(left.parts + right.parts)
  }

  /// Puts `right` behind `left`.
  package static func += (left: inout RichText, right: RichText) {
    left.parts += right.parts
  }

  /// Literal code, such as a metric id.
  package static func code(_ text: String) -> RichText { RichText([.code(text)]) }

  /// Words that carry the sentence.
  package static func strong(_ text: RichText) -> RichText { RichText([.strong(text)]) }

  /// Words that matter less.
  package static func muted(_ text: RichText) -> RichText { RichText([.muted(text)]) }

  /// Words that lead somewhere.
  package static func link(_ text: RichText, to target: String) -> RichText {
    RichText([.link(text, to: target)])
  }

  /// A small label with a tone.
  package static func badge(_ text: String, _ tone: Tone) -> RichText {
    RichText([.badge(text, tone)])
  }

  /// The texts of `items` with `separator` between them.
  package static func joined(_ items: [RichText], separator: String) -> RichText {
    var result = RichText()
    for (index, item) in items.enumerated() {
      if index > 0 { result += RichText(separator) }
      result += item
    }
    return result
  }
}

extension RichText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Collects literal words and rich pieces of one interpolated literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Inline] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    package mutating func appendInterpolation(_ text: RichText) { parts += text.parts }

    package mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
  }

  package init(stringLiteral value: String) { self.init(value) }

  package init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.parts)
  }
}
