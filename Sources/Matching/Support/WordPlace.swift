extension [UInt8] {
  /// Where `word` begins in the text; nil where it doesn't stand there.
  func place(of word: [UInt8]) -> Int? {
    if word.isEmpty || word.count > count { return nil }
    return (0...(count - word.count)).first { self[$0..<($0 + word.count)].elementsEqual(word) }
  }

  /// Whether `word` stands anywhere in the text.
  func holds(_ word: [UInt8]) -> Bool { place(of: word) != nil }
}
