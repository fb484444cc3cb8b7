/// A set of versions of records, by their ids: a bit each, in blocks that are stored as runs where
/// that is shorter.
///
/// A night that tells every record again takes a few bytes a block, however many records there are.
struct VersionSet {
  /// Versions of a block.
  static let blockSize = 65_536
  private static let blockWords = blockSize / 64

  private var words: [UInt64] = []

  init(_ ids: some Sequence<Int64> = []) {
    for id in ids { insert(id) }
  }

  /// Adds a version.
  mutating func insert(_ id: Int64) {
    let place = Int(id)
    if place / 64 >= words.count {
      let blocks = place / Self.blockSize + 1
      words += repeatElement(0, count: blocks * Self.blockWords - words.count)
    }
    words[place / 64] |= 1 << UInt64(place % 64)
  }

  /// Whether a version is among them.
  func contains(_ id: Int64) -> Bool {
    let place = Int(id)
    return place / 64 < words.count && words[place / 64] >> UInt64(place % 64) & 1 == 1
  }

  /// The stored form of the blocks that have any version, by their numbers.
  var blocks: [(number: Int, bytes: [UInt8])] {
    stride(from: 0, to: words.count, by: Self.blockWords).compactMap { start in
      let block = Array(words[start..<start + Self.blockWords])
      guard block.contains(where: { $0 != 0 }) else { return nil }
      return (start / Self.blockWords, Self.runs(of: block) ?? Self.bits(of: block))
    }
  }

  /// Adds the versions of a stored block.
  mutating func add(_ block: Int, _ bytes: [UInt8]) {
    let start = block * Self.blockWords
    if words.count < start + Self.blockWords {
      words += repeatElement(0, count: start + Self.blockWords - words.count)
    }
    for (place, word) in Self.words(of: bytes).enumerated() { words[start + place] |= word }
  }

  /// The bits of a stored block.
  static func words(of bytes: [UInt8]) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: blockWords)
    guard let form = bytes.first else { return words }
    if form == 1 {
      for (place, byte) in bytes.dropFirst().enumerated() {
        words[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
      }
      return words
    }
    var numbers: [Int] = []
    var number = 0
    var shift = 0
    for byte in bytes.dropFirst() {
      number |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 {
        numbers.append(number)
        (number, shift) = (0, 0)
      }
    }
    var position = 0
    for (place, count) in numbers.enumerated() {
      if place % 2 == 1 {
        for bit in position..<min(position + count, blockSize) {
          words[bit / 64] |= 1 << UInt64(bit % 64)
        }
      }
      position += count
    }
    return words
  }

  /// Turns of missing and present ids, seven bits a byte; nil where plain bits are shorter.
  private static func runs(of words: [UInt64]) -> [UInt8]? {
    var bytes: [UInt8] = [0]
    var position = 0
    var isPresent = false
    while position < blockSize {
      let end = next(isPresent ? false : true, in: words, from: position)
      if end == blockSize, !isPresent { break }
      var count = end - position
      while count >= 0x80 {
        bytes.append(UInt8(count & 0x7F) | 0x80)
        count >>= 7
      }
      bytes.append(UInt8(count))
      if bytes.count > blockSize / 8 { return nil }
      position = end
      isPresent.toggle()
    }
    return bytes
  }

  private static func bits(of words: [UInt64]) -> [UInt8] {
    [1]
      + words.flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) }
      }
  }

  /// Where the next id is that is present, or missing.
  private static func next(_ isPresent: Bool, in words: [UInt64], from position: Int) -> Int {
    var place = position / 64
    var word = (isPresent ? words[place] : ~words[place]) & (~0 << UInt64(position % 64))
    while word == 0 {
      place += 1
      if place == words.count { return blockSize }
      word = isPresent ? words[place] : ~words[place]
    }
    return place * 64 + word.trailingZeroBitCount
  }
}
