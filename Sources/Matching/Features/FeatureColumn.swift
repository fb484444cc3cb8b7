/// What a comparison needs to know of one column: distinct comparable values, numbered.
///
/// Value 0 is "missing". Nothing here depends on the order of rows in the input. What is read
/// together lies together: comparing two values is mostly waiting for memory.
struct FeatureColumn: Sendable {
  var name: String
  var kind: FieldKind
  /// The value of each row.
  var ids: [UInt32]
  /// The comparable texts of all values.
  var bytes: [UInt8]
  /// Content hash of each value's text; 0 for "missing".
  var hashes: [UInt64]
  /// What is known of each value.
  var facts: [ValueFacts]
  /// How many rows have each value.
  var rows: [UInt32]
  /// The words of all values, one after the other; `facts` says where a value's words stand.
  var words: [UInt32] = []
  /// What is known of each word.
  var wordFacts: [WordFacts] = []
  /// The texts of all words.
  var wordBytes: [UInt8] = []
  /// Rows in which each word occurs; with a model, those that it learned from.
  var wordRows: [UInt32] = []

  /// The number of distinct values, the missing one included.
  var valueCount: Int { facts.count }

  /// Rows that have a value.
  var filled: Int { ids.count - Int(rows.first ?? 0) }

  /// Where the text of a value lies in `bytes`.
  @inline(__always)
  func range(_ value: UInt32) -> Range<Int> {
    let start = Int(facts[Int(value)].start)
    return start..<(start + Int(facts[Int(value)].length))
  }

  @inline(__always)
  func length(_ value: UInt32) -> Int { Int(facts[Int(value)].length) }

  /// Where the words of a value stand in `words`.
  @inline(__always)
  func wordRange(_ value: UInt32) -> Range<Int> {
    let start = Int(facts[Int(value)].wordStart)
    return start..<(start + Int(facts[Int(value)].wordCount))
  }

  /// Where the text of a word lies in `wordBytes`.
  @inline(__always)
  func textRange(word: UInt32) -> Range<Int> {
    let start = Int(wordFacts[Int(word)].start)
    return start..<(start + Int(wordFacts[Int(word)].length))
  }

  func string(_ value: UInt32) -> String { String(decoding: bytes[range(value)], as: UTF8.self) }
}

/// What comparisons read of one distinct value: 32 bytes, so that two fill a cache line.
struct ValueFacts: Sendable {
  /// By kind: nickname groups, digits of a phone or date, hash of a base name or mailbox.
  var code: UInt64 = 0
  /// By kind: phonetic code, hash of a mail domain, legal form.
  var second: UInt64 = 0
  /// A bit per letter that occurs, for quick rejection of far texts.
  var letters: UInt32 = 0
  var start: UInt32 = 0
  var wordStart: UInt32 = 0
  var length: UInt16 = 0
  var wordCount: UInt8 = 0
  /// How common the value is, as a bucket of `Rarity`.
  var bucket: UInt8 = 0
}

/// What is known of one distinct word of a column.
struct WordFacts: Sendable {
  var hash: UInt64 = 0
  /// A bit per letter that occurs.
  var letters: UInt32 = 0
  var start: UInt32 = 0
  /// Rare words weigh more, 0.05 to 1.
  var weight: Float = 0
  var length: UInt16 = 0
  /// Whether the word is a number; ordinals such as `49th` are not.
  var isNumber = false
}
