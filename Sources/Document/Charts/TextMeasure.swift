/// An estimate of how wide words are drawn, since no font is at hand when a drawing is made.
enum TextMeasure {
  /// Width in pixels of `words` in a sans-serif of `size` pixels; rather too wide than too narrow.
  static func width(_ words: String, size: Double = 13) -> Double {
    var ems = 0.0
    for scalar in words.unicodeScalars {
      switch scalar {
      case "i", "j", "l", "I", "t", "f", "r", ".", ",", ":", ";", "'", "|", "!", "(", ")", " ",
        "\u{A0}":
        ems += 0.33
      case "m", "w", "M", "W", "%", "@": ems += 0.88
      case "0"..."9": ems += 0.63
      case "A"..."Z": ems += 0.68
      default: ems += scalar.value >= 0x1100 ? 1.0 : 0.57
      }
    }
    return ems * size
  }

  /// `words`, cut with an ellipsis where they would be wider than `limit` pixels.
  static func fitted(_ words: String, limit: Double, size: Double = 13) -> String {
    if width(words, size: size) <= limit { return words }
    var kept = words
    while !kept.isEmpty, width(kept + "…", size: size) > limit { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
