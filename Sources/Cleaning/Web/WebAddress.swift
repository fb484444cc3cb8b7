/// A web address taken apart far enough to find its host.
struct WebAddress {
  /// Where the scheme ends, `://` included; the start of the text where there is none.
  let hostStart: Int
  let host: Range<Int>
  /// What follows the host: port, path, query.
  let rest: Range<Int>

  /// The address that fills `range`; nil where no host name can be found.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound, text[index].isLetter { index += 1 }
    if index > start, index + 2 < range.upperBound, text[index] == 0x3A, text[index + 1] == 0x2F,
      text[index + 2] == 0x2F
    {
      guard WebAddress.isWebScheme(text, start..<index) else { return nil }
      start = index + 3
    }
    hostStart = start
    var end = start
    while end < range.upperBound, text[end] != 0x2F, text[end] != 0x3F, text[end] != 0x23,
      text[end] != 0x3A
    {
      if text[end] == 0x40 || text[end] == 0x20 { return nil }
      end += 1
    }
    for index in end..<range.upperBound where text[index] == 0x20 { return nil }
    rest = end..<range.upperBound
    if end > start + 1, text[end - 1] == 0x2E { end -= 1 }
    host = start..<end
    guard HostName.isValid(text, host) else { return nil }
  }

  private static func isWebScheme(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let scheme = loweredString(text, range)
    return scheme == "http" || scheme == "https" || scheme == "ftp"
  }
}
