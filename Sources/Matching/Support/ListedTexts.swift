/// A list of texts that many others are looked up in, without making a `String` of each.
struct ListedTexts: Sendable {
  private var hashes: [UInt64]
  private var places: [Int]
  private var longest = 0

  /// The texts, each once; texts are taken for one where their content hashes are.
  init(_ texts: some Collection<String>) {
    var size = 64
    while size < texts.count * 4 { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    places = [Int](repeating: 0, count: size)
    for (place, text) in texts.enumerated() {
      let bytes = Array(text.utf8)
      let hash = ContentHash.of(bytes.span)
      let slot = slot(of: hash)
      if hashes[slot] != 0 { continue }
      hashes[slot] = hash
      places[slot] = place
      longest = max(longest, bytes.count)
    }
  }

  /// Whether a text is listed.
  func contains(_ text: Span<UInt8>) -> Bool { place(of: text) != nil }

  /// Which of the listed texts it is, counted from 0; nil where it is none.
  func place(of text: Span<UInt8>) -> Int? {
    if text.count > longest { return nil }
    let slot = slot(of: ContentHash.of(text))
    return hashes[slot] == 0 ? nil : places[slot]
  }

  /// The slot that has a hash, or the free one that would.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (hashes.count - 1) }
    return slot
  }
}
