import Foundation

/// A text with every repair of characters applied, and the weightiest of them.
struct TextRepair {
  private(set) var bytes: [UInt8] = []
  private(set) var rule: RuleID?

  /// Repairs a text; nil where the bytes are not UTF-8.
  init?(_ text: Span<UInt8>, isNote: Bool) {
    var scalars: [UInt32] = []
    var index = 0
    while index < text.count {
      let (code, width) = decodeScalar(text, index)
      if code == 0xFFFD && width == 1 { return nil }
      scalars.append(code)
      index += width
    }
    // One repair can lay bare the next: an entity decoded, a mark composed.
    for _ in 0..<6 {
      let before = scalars
      repair(&scalars, isNote: isNote)
      if scalars == before { break }
    }
    for scalar in scalars { appendScalar(scalar, to: &bytes) }
  }

  private mutating func repair(_ scalars: inout [UInt32], isNote: Bool) {
    if !isNote, let decoded = Entities.decoded(scalars) {
      scalars = decoded
      note(.textEntity)
    }
    if let repaired = Mojibake.repaired(scalars) {
      scalars = repaired
      note(.textMojibake)
    }
    scalars = withoutInvisibles(scalars, isNote: isNote)
    if scalars.contains(where: { $0 >= 0x300 }) { normalise(&scalars) }
    collapse(&scalars, isNote: isNote)
  }

  /// Takes out control and zero-width characters; spaces of all widths become a space.
  private mutating func withoutInvisibles(_ scalars: [UInt32], isNote: Bool) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case 0x09, 0x0A, 0x0D: result.append(scalar)
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: result.append(isNote ? 0x0A : 0x20)
      case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
        result.append(isNote ? scalar : 0x20)
      case 0x200C, 0x200D:
        // Joiners shape Arabic and Indic words and emoji; elsewhere they are dirt.
        let isBetween =
          place > 0 && place + 1 < scalars.count && scalars[place - 1] >= 0x600
          && scalars[place + 1] >= 0x600
        if isBetween { result.append(scalar) } else { note(.textControl) }
      case 0x200E, 0x200F: if isNote { result.append(scalar) } else { note(.textControl) }
      // What is left of a letter or sign that was lost; nothing mends it, and nothing loses it.
      case 0x80...0x9F: result.append(scalar)
      case 0xAD:
        let isLetter = place > 0 && MojibakeText.isUpper(scalars[place - 1])
        if isLetter { result.append(scalar) } else { note(.textControl) }
      case 0x01...0x1F where isNote: result.append(scalar)
      case 0x00...0x1F, 0x7F, 0x200B, 0x202A...0x202E, 0x2060...0x2064,
        0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
        note(.textControl)
      default: result.append(scalar)
      }
    }
    return result
  }

  /// Keeps the first, weightiest rule.
  private mutating func note(_ other: RuleID) { rule = rule ?? other }

  private mutating func normalise(_ scalars: inout [UInt32]) {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
    let composed = text.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
    if composed != scalars {
      note(.textNormalForm)
      scalars = composed
    }
  }

  private func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x0A || scalar == 0x0D || scalar == 0x09 || scalar == 0xA0
      || scalar == 0x3000 || scalar == 0x202F || (scalar >= 0x2000 && scalar <= 0x200A)
  }

  private func collapse(_ scalars: inout [UInt32], isNote: Bool) {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    for scalar in scalars {
      if !isBlank(scalar) || (isNote && !result.isEmpty) {
        result.append(scalar)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    // The end of a note may be the half of a letter that a no-break space was.
    while let last = result.last, isBlank(last), !(isNote && last == 0xA0) { result.removeLast() }
    scalars = result
  }
}
