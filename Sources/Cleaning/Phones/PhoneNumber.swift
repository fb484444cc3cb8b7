/// A telephone number that its numbering plan allows, with an extension where one was written.
package struct PhoneNumber: Sendable, Hashable, CustomStringConvertible {
  /// 1...999, without plus.
  package let countryCode: Int
  /// The national number as a number; its zeros in front are in `nationalDigits`.
  package let national: UInt64
  /// How many digits the national number has, zeros in front included.
  package let nationalDigits: Int
  /// Whether the area code is missing, so that the number can be dialled within its area only.
  package let isLocal: Bool
  /// The extension's digits; empty where there is none.
  package let `extension`: String

  /// Appends E.164, such as `+62215551234`, and `;ext=12` after it where there is an extension.
  package func append(to out: inout [UInt8]) {
    out.append(0x2B)
    appendDigits(countryCode, width: 1, to: &out)
    appendDigits(Int(national), width: nationalDigits, to: &out)
    if !`extension`.isEmpty {
      out.append(contentsOf: ";ext=".utf8)
      out.append(contentsOf: `extension`.utf8)
    }
  }

  /// E.164 without extension, as numbers are compared.
  package var e164: String {
    var out: [UInt8] = []
    PhoneNumber(
      countryCode: countryCode, national: national, nationalDigits: nationalDigits,
      isLocal: isLocal, extension: ""
    ).append(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// E.164 with extension.
  package var description: String {
    var out: [UInt8] = []
    append(to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
