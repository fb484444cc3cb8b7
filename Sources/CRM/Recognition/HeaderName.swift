import Foundation

/// A column header as it came, beside the forms it is compared by.
package struct HeaderName: Sendable, Hashable {
  /// The header as it came.
  package let text: String
  /// Lower-case letters and digits only, without accents; empty for a blank header.
  ///
  /// `StageName`, `stage_name` and `STAGE NAME` are all `stagename`.
  package let key: String
  /// The words of the header in the same folding, split at capitals, digits and punctuation.
  package let words: [String]
  /// Whether the header says that its numbers are percentages.
  package let hasPercentSign: Bool

  /// Folds a header.
  package init(_ text: String) {
    self.text = text
    let words = HeaderName.words(of: text)
    self.words = words
    key = words.joined()
    hasPercentSign = text.contains("%")
  }

  /// The key of a header, for look-ups where the rest is not needed.
  package static func key(_ text: String) -> String { words(of: text).joined() }

  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previousIsLower = false
    for character in text.precomposedStringWithCompatibilityMapping {
      let isNumberSign = character == "°" && word == "n"
      guard character.isLetter || character.isNumber || isNumberSign else {
        if !word.isEmpty { words.append(word) }
        word = ""
        previousIsLower = false
        continue
      }
      if character.isUppercase, previousIsLower, !word.isEmpty {
        words.append(word)
        word = ""
      }
      previousIsLower = character.isLowercase || character.isNumber
      word += folded(character)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func folded(_ character: Character) -> String {
    switch character {
    case "ß", "ẞ": "ss"
    case "æ", "Æ": "ae"
    case "œ", "Œ": "oe"
    case "ø", "Ø": "o"
    case "ł", "Ł": "l"
    case "đ", "Đ": "d"
    case "°": "o"
    default:
      if let ascii = character.asciiValue {
        String(UnicodeScalar(ascii)).lowercased()
      } else {
        String(character).folding(
          options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
      }
    }
  }
}
