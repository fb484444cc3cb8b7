/// Cleans a person's whole name: order and case; the case is touched only if it is all of one kind.
func cleanPersonName(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
  cleanTidied(text, kind: .personName, into: &out) { tidy, out in
    guard needsLook(tidy) else { return .unchanged }
    let name = string(tidy)
    let ordered = PersonName.inOrder(name)
    let cased = NameCase.repaired(ordered) ?? ordered
    if cased == name { return .unchanged }
    out.append(contentsOf: cased.utf8)
    return .changed(ordered == name ? .personCase : .personSwapped)
  }
}

/// Cleans a given or a family name: its case, if it is all of one kind.
func cleanNamePart(
  _ text: Span<UInt8>, kind: ValueKind, into out: inout [UInt8]
) -> Outcome {
  cleanTidied(text, kind: kind, into: &out) { tidy, out in
    guard needsLook(tidy) else { return .unchanged }
    let name = string(tidy)
    guard let cased = NameCase.repaired(name) else {
      return .unchanged
    }
    out.append(contentsOf: cased.utf8)
    return .changed(.personCase)
  }
}

/// Cleans a place name: its case, if it is all of one kind.
func cleanCity(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
  cleanTidied(text, kind: .city, into: &out) { tidy, out in
    guard needsLook(tidy), tidy.count > 3 else { return .unchanged }
    guard let cased = NameCase.repaired(string(tidy)) else {
      return .unchanged
    }
    out.append(contentsOf: cased.utf8)
    return .changed(.cityCase)
  }
}

/// Whether a name has a comma or letters of one case only, which a look at its bytes tells.
@inline(__always)
private func needsLook(_ text: Span<UInt8>) -> Bool {
  var hasLower = false
  var hasUpper = false
  for index in 0..<text.count {
    let byte = text[index]
    if byte.isLower {
      hasLower = true
    } else if byte.isUpper {
      hasUpper = true
    } else if byte == 0x2C {
      return true
    }
  }
  return !(hasLower && hasUpper)
}

/// The String of a text; bytes that are not UTF-8 become U+FFFD.
func string(_ text: Span<UInt8>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count)
  for index in 0..<text.count { bytes.append(text[index]) }
  return String(decoding: bytes, as: UTF8.self)
}
