/// A table from words to values, searched by bytes without making a String.
///
/// Words of up to eight bytes are compared as one number, longer ones by hash and then in full.
struct WordTable<Value: Sendable>: Sendable {
  private let keys: [UInt64]
  private let values: [Value]
  private let longKeys: [UInt64]
  private let longWords: [(bytes: [UInt8], value: Value)]
  /// The lengths of the words that start with each byte, one bit each; 31 stands for longer ones.
  private let lengths: [UInt32]
  /// The same by the byte each word ends with.
  private let lengthsByEnd: [UInt32]

  /// A table of lower-case words; of two equal words the first one holds.
  init(_ entries: [(word: String, value: Value)]) {
    var short: [UInt64: Value] = [:]
    var long: [String: Value] = [:]
    for (word, value) in entries {
      if let key = packedWord(word) {
        if short[key] == nil { short[key] = value }
      } else if long[word] == nil {
        long[word] = value
      }
    }
    let sorted = short.sorted { $0.key < $1.key }
    keys = sorted.map(\.key)
    values = sorted.map(\.value)
    let hashed = long.map { word, value in
      let bytes = Array(word.utf8)
      return (key: hashWord(bytes.span, 0..<bytes.count), bytes: bytes, value: value)
    }
    .sorted { ($0.key, $0.bytes.count) < ($1.key, $1.bytes.count) }
    longKeys = hashed.map(\.key)
    longWords = hashed.map { ($0.bytes, $0.value) }
    var lengths = [UInt32](repeating: 0, count: 256)
    var lengthsByEnd = lengths
    for (word, _) in entries {
      guard let first = word.utf8.first, let last = word.utf8.last else { continue }
      lengths[Int(first)] |= 1 << UInt32(min(word.utf8.count, 31))
      lengthsByEnd[Int(last)] |= 1 << UInt32(min(word.utf8.count, 31))
    }
    self.lengths = lengths
    self.lengthsByEnd = lengthsByEnd
  }

  /// The value of the word in `range`, whose ASCII letters may be in either case.
  func value(_ text: Span<UInt8>, _ range: Range<Int>) -> Value? {
    if range.isEmpty { return nil }
    // Almost every text that is no word of the table is told by its ends and length.
    let length: UInt32 = 1 << UInt32(min(range.count, 31))
    guard lengths[Int(text[range.lowerBound].lowered)] & length != 0,
      lengthsByEnd[Int(text[range.upperBound - 1].lowered)] & length != 0
    else { return nil }
    if let key = packedWord(text, range) {
      let slot = WordTable.slot(of: key, in: keys)
      return slot < keys.count && keys[slot] == key ? values[slot] : nil
    }
    let key = hashWord(text, range)
    var slot = WordTable.slot(of: key, in: longKeys)
    while slot < longKeys.count, longKeys[slot] == key {
      if isWord(longWords[slot].bytes, text, range) { return longWords[slot].value }
      slot += 1
    }
    return nil
  }

  /// The first place whose key is not below `key`.
  private static func slot(of key: UInt64, in keys: [UInt64]) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isWord(_ word: [UInt8], _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard word.count == range.count else { return false }
    for offset in 0..<word.count where word[offset] != text[range.lowerBound + offset].lowered {
      return false
    }
    return true
  }
}

/// FNV-1a over the bytes in `range` with ASCII letters lower-cased.
private func hashWord(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for index in range { hash = (hash ^ UInt64(text[index].lowered)) &* 0x100_0000_01B3 }
  return hash
}

/// The String of a part of a text with its ASCII letters lower-cased.
func loweredString(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(range.count)
  for index in range { bytes.append(text[index].lowered) }
  return String(decoding: bytes, as: UTF8.self)
}
