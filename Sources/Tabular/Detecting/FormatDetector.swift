/// Tells text from binary files and JSON from delimited text, by content first and name second.
enum FormatDetector {
  /// What a file that is no text is, by its first bytes; nil where it may be text.
  static func binaryKind(_ head: [UInt8]) -> String? {
    for (mark, kind) in marks where head.starts(with: mark) { return kind }
    return nil
  }

  /// Whether decoded text holds control characters that no export writes.
  static func looksBinary(_ sample: [UInt8]) -> Bool {
    let part = sample.prefix(1 << 16)
    guard !part.isEmpty else { return false }
    var controls = 0
    var zeros = 0
    for byte in part {
      if byte == 0 { zeros += 1 }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x1F, byte != 0x1E,
        byte != 0x01, byte != 0x02, byte != 0
      {
        controls += 1
      }
    }
    return (controls >= 8 && controls * 50 > part.count)
      || (zeros >= 8 && zeros * 10 > part.count * 3)
  }

  /// Whether decoded text is a web page, whatever its name says.
  static func isWebPage(_ sample: [UInt8]) -> Bool {
    let body = sample.drop { $0 <= 0x20 }
    guard body.first == 0x3C else { return false }
    let head = String(decoding: body.prefix(2_048), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body"].contains { head.hasPrefix($0) }
      || (head.hasPrefix("<!--") && head.contains("<html"))
  }

  static func format(_ sample: [UInt8], name: String) -> FileFormat {
    let body = sample.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    let lower = name.lowercased()
    let saysJSON =
      lower.hasSuffix(".json") || lower.hasSuffix(".json.gz")
    let saysLines = [".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz"].contains {
      lower.hasSuffix($0)
    }
    if saysLines { return .ndjson }
    let hasObjectLines = hasLine(endingWith: 0x7D, before: 0x7B, in: body)
    if saysJSON { return hasObjectLines ? .ndjson : .json }
    guard let first = body.first else { return .csv }
    if first == 0x7B {
      let next = body.dropFirst().first { $0 > 0x20 }
      return next == 0x22 || next == 0x7D ? (hasObjectLines ? .ndjson : .json) : .csv
    }
    if first == 0x5B {
      let next = body.dropFirst().first { $0 > 0x20 }
      return next == 0x7B || next == 0x5B || next == 0x5D || next == 0x22 ? .json : .csv
    }
    return .csv
  }

  /// Whether some line ends in one byte and the next begins with another; JSON has `}` before `{`
  /// only between objects of their own.
  private static func hasLine(
    endingWith end: UInt8, before start: UInt8, in text: ArraySlice<UInt8>
  ) -> Bool {
    var last: UInt8 = 0
    var sawLineEnd = false
    for byte in text {
      if byte == 0x0A {
        sawLineEnd = true
      } else if byte > 0x20 {
        if sawLineEnd && last == end && byte == start { return true }
        last = byte
        sawLineEnd = false
      }
    }
    return false
  }

  private static let marks: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "PDF document"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG image"),
    ([0xFF, 0xD8, 0xFF], "JPEG image"),
    (Array("GIF8".utf8), "GIF image"),
    ([0x7F, 0x45, 0x4C, 0x46], "program"),
    ([0x42, 0x5A, 0x68], "bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "7-Zip archive"),
    (Array("Rar!".utf8), "RAR archive"),
    (Array("SQLite format 3".utf8), "SQLite database"),
    (Array("PAR1".utf8), "Parquet file"),
  ]
}
