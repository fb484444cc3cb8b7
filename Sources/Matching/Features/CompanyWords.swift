/// Marks and words in the comparable text of organisation names.
enum CompanyWords {
  /// Stands between the name and its legal form.
  static let mark: UInt8 = 0x1F

  /// Words that hold names together and say nothing.
  static func isFiller(_ word: Span<UInt8>) -> Bool {
    if word.count > 4 { return false }
    var bytes: [UInt8] = []
    for index in 0..<word.count { bytes.append(word[index]) }
    return fillers.contains(bytes)
  }

  private static let fillers: Set<[UInt8]> = Set(
    ["and", "the", "of", "und", "et", "y"].map { Array($0.utf8) })
}
