/// How the letters of a text are cased.
enum LetterCase {
  /// No letters that have case.
  case none
  case lower
  case upper
  /// Both: somebody has chosen, so nothing is changed.
  case mixed

  /// The case of the Latin, Greek and Cyrillic letters in a text.
  static func of(_ text: Span<UInt8>) -> LetterCase {
    var hasLower = false
    var hasUpper = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if byte.isLower { hasLower = true } else if byte.isUpper { hasUpper = true }
        index += 1
      } else {
        let (code, width) = decodeScalar(text, index)
        if code < 0x530 || (code >= 0x1E00 && code < 0x2000), let scalar = Unicode.Scalar(code) {
          if scalar.properties.isLowercase { hasLower = true }
          if scalar.properties.isUppercase { hasUpper = true }
        }
        index += width
      }
      if hasLower && hasUpper { return .mixed }
    }
    if hasLower { return .lower }
    return hasUpper ? .upper : .none
  }
}

/// A word with its first letter as a capital and the others small; letters behind marks too.
///
/// `o'brien-smith` is `O'Brien-Smith`. A letter behind an apostrophe is raised only after a single
/// letter, so that `sam's` stays `Sam's`.
func titleCased(_ word: String) -> String {
  var result = ""
  var letters = 0
  var isStart = true
  for character in word {
    if character.isLetter {
      // Nothing begins with a sharp s.
      result += isStart && character != "ß" ? character.uppercased() : character.lowercased()
      isStart = false
      letters += 1
    } else {
      result.append(character)
      switch character {
      case "'", "\u{2019}": isStart = letters == 1
      case "-", "\u{2010}", "\u{2011}", "/", "(", "\"", "&", "+": isStart = true
      case ".": isStart = true
      default: break
      }
      letters = 0
    }
  }
  // The Greek sigma has another form at the end of a word.
  if letters > 1, result.last == "σ" { result = String(result.dropLast()) + "ς" }
  return result
}
