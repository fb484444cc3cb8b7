/// Repairs a text that was read in a mistaken encoding as a whole, once or several times over.
///
/// Where every foreign character of a text is part of a UTF-8 sequence of one code page, and three
/// different sequences or more say so, chance is ruled out; no single one need be proof in itself.
enum MojibakeText {
  /// A text with layers of mistaken encoding taken off.
  private struct Reading {
    let scalars: [UInt32]
    let layers: Int
  }

  /// What the pages say about a whole text.
  enum Verdict {
    case repaired([UInt32])
    /// Two pages explain it, each in its own way.
    case disputed
    /// No page explains all of it.
    case none
  }

  /// Takes all layers off that one page each explains.
  static func verdict(_ scalars: [UInt32]) -> Verdict {
    guard scalars.contains(where: { $0 >= 0x80 }) else { return .none }
    let readings = readings(of: scalars, layers: 0, isCertain: false)
    let deepest = readings.map(\.layers).max() ?? 0
    let best = readings.filter { $0.layers == deepest }
    let fewest = best.map { oddities($0.scalars) }.min()
    let usual = best.filter { oddities($0.scalars) == fewest }
    guard let first = usual.first else { return .none }
    return usual.allSatisfy { $0.scalars == first.scalars } ? .repaired(first.scalars) : .disputed
  }

  /// How many letters of a text are rare ones, or signs inside words.
  private static func oddities(_ scalars: [UInt32]) -> Int {
    scalars.indices.reduce(0) { count, place in
      let scalar = scalars[place]
      guard scalar >= 0xA0, scalar < 0x300, !isEveryday(scalar) else { return count }
      if isLetter(scalar) { return count + 1 }
      let isInside =
        place > 0 && place + 1 < scalars.count && isLetter(scalars[place - 1])
        && isLetter(scalars[place + 1])
      return isInside ? count + 1 : count
    }
  }

  /// All plausible texts behind a text, each after as many layers as it has.
  ///
  /// Once one layer is certain, further ones need no more than that the text reads well.
  private static func readings(
    of scalars: [UInt32], layers: Int, isCertain: Bool
  ) -> [Reading] {
    guard layers < 4 else { return [] }
    var found: [Reading] = []
    for page in CodePage.all {
      guard let layer = decoded(scalars, page) else { continue }
      let isCertain = isCertain || layer.weight >= 3
      let deeper = readings(of: layer.scalars, layers: layers + 1, isCertain: isCertain)
      if !deeper.isEmpty {
        found += deeper
      } else if isCertain, layer.weight > 0, isPlausible(layer.scalars, page.name) {
        found.append(Reading(scalars: layer.scalars, layers: layers + 1))
      }
    }
    return found
  }

  /// One layer taken off, and how much the different sequences in it weigh as evidence.
  private static func decoded(
    _ scalars: [UInt32], _ page: CodePage
  ) -> (scalars: [UInt32], weight: Int)? {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var weights: [UInt32: Int] = [:]
    var isInsideWord = false
    var index = 0
    while index < scalars.count {
      if scalars[index] < 0x80 {
        result.append(scalars[index])
        index += 1
        continue
      }
      guard let (meant, length) = sequence(scalars, index, page) else { return nil }
      result.append(meant)
      index += length
      guard meant != 0xFFFD else { continue }
      // A sequence that had to be completed is no evidence.
      let isWhole = !scalars[index - length..<index].contains(0x20)
      weights[meant] = isWhole ? length - 1 : 0
      if length > 2 || index < scalars.count && isLetter(scalars[index]) { isInsideWord = true }
    }
    return isInsideWord ? (result, weights.values.reduce(0, +)) : (result, 0)
  }

  /// The character that the UTF-8 sequence at `start` means; a lost byte makes it U+FFFD.
  private static func sequence(
    _ scalars: [UInt32], _ start: Int, _ page: CodePage
  ) -> (meant: UInt32, length: Int)? {
    guard let lead = page.byte(scalars[start]), lead >= 0xC2, lead < 0xF5 else { return nil }
    let length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2)
    guard start + length <= scalars.count else { return nil }
    var bytes: [UInt8] = [lead]
    var isLossy = false
    for scalar in scalars[start + 1..<start + length] {
      if scalar == 0xFFFD {
        isLossy = true
      } else if scalar == 0x20, lead != 0xC2, lead != 0xC3, lead != 0xE2 {
        // The no-break space that was the byte A0 became a plain one.
        bytes.append(0xA0)
      } else if let byte = page.byte(scalar), byte & 0xC0 == 0x80 {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    if isLossy { return (0xFFFD, length) }
    let (meant, width) = decodeScalar(bytes.span, 0)
    return width == length ? (meant, length) : nil
  }

  /// Whether the foreign characters of a text are such as people write, each beside its kind.
  private static func isPlausible(_ scalars: [UInt32], _ page: CodePage.Name) -> Bool {
    for (place, scalar) in scalars.enumerated() where scalar >= 0x80 {
      guard isPlausible(scalar) else { return false }
      // Marks that combine come out of other pages by chance.
      if page != .windows1252, scalar >= 0x300, scalar < 0x370 { return false }
      // A capital behind a small letter is the wrong letter.
      if place > 0, isUpper(scalar), isLower(scalars[place - 1]) { return false }
      // Letters of other alphabets don't stand in words of Latin ones.
      guard scalar >= 0x370, scalar < 0x700 else { continue }
      if place > 0, isASCIILetter(scalars[place - 1]) { return false }
      if place + 1 < scalars.count, isASCIILetter(scalars[place + 1]) { return false }
    }
    return true
  }

  /// Whether a letter stands in an alphabet that many write, as the rivals of a reading must.
  static func isEveryday(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x107, 0x10C...0x113, 0x116...0x11B, 0x11E, 0x11F, 0x122,
      0x123, 0x128...0x12B, 0x12E...0x131, 0x136, 0x137, 0x139...0x13E, 0x141...0x148, 0x14C, 0x14D,
      0x150...0x155, 0x158...0x15B, 0x15E...0x165, 0x168...0x16B, 0x16E...0x173, 0x178...0x17E,
      0x218...0x21B:
      true
    default: false
    }
  }

  /// Whether people write a character: letters in use, punctuation, signs and emoji.
  static func isPlausible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0x17F, 0x18F, 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1CD...0x1DC, 0x1E6, 0x1E7,
      0x218...0x21B, 0x259, 0x300...0x36F, 0x1E00...0x1EFF:
      true
    case 0x37A...0x3CE, 0x400...0x45F, 0x490...0x4E9, 0x531...0x58A, 0x5B0...0x5F4, 0x606...0x6F9:
      Unicode.Scalar(scalar)?.properties.generalCategory != .unassigned
    case 0x900...0xE5B, 0x10A0...0x10FF, 0x1780...0x17FF, 0x1100...0x11FF:
      Unicode.Scalar(scalar)?.properties.generalCategory != .unassigned
    case 0x200B...0x205E, 0x20A0...0x20BF, 0x2100...0x22FF, 0x2460...0x27BF, 0x2800...0x28FF,
      0x2B00...0x2BFF:
      true
    case 0x3000...0x30FF, 0x3131...0x318E, 0x3200...0x33FF, 0x3400...0x9FFF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFB00...0xFB06, 0xFE0F, 0xFEFF, 0xFF01...0xFFEE, 0xFFFD, 0x1F000...0x1FAFF,
      0xE0020...0xE007F:
      true
    default: false
    }
  }

  /// Whether a letter beyond ASCII is a capital.
  static func isUpper(_ scalar: UInt32) -> Bool {
    scalar >= 0xC0 && Unicode.Scalar(scalar)?.properties.isUppercase == true
  }

  static func isLower(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  private static func isASCIILetter(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }
}
