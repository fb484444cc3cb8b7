extension CSVDialect {
  /// The word people use for a delimiter or a quote, for `inspect` and for reasons.
  package static func name(of byte: UInt8) -> String {
    switch byte {
    case 0x2C: "comma"
    case 0x3B: "semicolon"
    case 0x09: "tab"
    case 0x7C: "pipe"
    case 0x5E: "caret"
    case 0x3A: "colon"
    case 0x7E: "tilde"
    case 0x20: "space"
    case 0x22: "double quote"
    case 0x27: "single quote"
    case 0x60: "backquote"
    case 0x21...0x7D: "'\(Character(UnicodeScalar(byte)))'"
    default: "byte \(byte)"
    }
  }
}
