/// The first line by which Excel is told the delimiter: `sep=;`.
struct SeparatorLine {
  let delimiter: UInt8
  /// Where the next line begins.
  let next: Int
  /// The line itself, without its end.
  let text: String

  /// The line at a place of the text; nil where another one stands there or nothing follows it.
  init?(_ text: [UInt8], at start: Int) {
    let line = text[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    var inner = line
    if inner.first == 0x22, inner.last == 0x22 { inner = inner.dropFirst().dropLast() }
    guard inner.count == 5, let last = inner.last,
      String(decoding: inner.dropLast(), as: UTF8.self).lowercased() == "sep=",
      last != 0x22, last < 0x80
    else { return nil }
    var next = line.endIndex
    if next < text.count, text[next] == 0x0D { next += 1 }
    if next < text.count, text[next] == 0x0A { next += 1 }
    guard text[next...].contains(where: { $0 > 0x20 }) else { return nil }
    delimiter = last
    self.next = next
    self.text = String(decoding: line, as: UTF8.self)
  }
}
