/// The encodings people's exports come in.
package enum TextEncoding: String, Sendable, Codable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case windows1250 = "windows-1250"
  case latin1 = "iso-8859-1"
  case latin9 = "iso-8859-15"
  case macRoman = "macintosh"

  /// Reads the names people write in settings, as `UTF8`, `Latin-1` or `cp1252`.
  package init?(name: String) {
    let folded = String(
      decoding: name.lowercased().utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 },
      as: UTF8.self)
    switch folded {
    case "utf8", "utf8bom", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "1252", "ansi", "westerneuropean": self = .windows1252
    case "windows1250", "cp1250", "1250", "centraleuropean": self = .windows1250
    case "iso88591", "latin1", "l1", "88591": self = .latin1
    case "iso885915", "latin9", "l9", "885915": self = .latin9
    case "macintosh", "macroman", "mac", "xmacroman": self = .macRoman
    default: return nil
    }
  }

  /// Whether each byte is one character.
  var isSingleByte: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: false
    case .windows1252, .windows1250, .latin1, .latin9, .macRoman: true
    }
  }
}
