/// Marks and words in the comparable text of organisation names.
enum CompanyWords {
  /// Stands between the name and its legal form.
  static let mark: UInt8 = 0x1F

  /// Words that hold names together and say nothing.
  static func isFiller(_ word: Span<UInt8>) -> Bool { fillers.contains(word) }

  private static let fillers = ListedTexts(["and", "the", "of", "und", "et", "y"])
}
