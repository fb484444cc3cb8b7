/// Cleans a postcode: capitals and the customary gap of its region; digits are never added.
func cleanPostcode(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  if text.count <= 10, gap(ofDigits: text.count, context.region) == nil, isNumber(text, text.count)
  {
    return text.isEmpty ? .empty(nil) : .unchanged
  }
  return cleanTidied(text, kind: .postcode, into: &out) { tidy, out in
    // No country has longer ones; this is something else in its place.
    if tidy.count > 12 { return .unchanged }
    let start = out.count
    var count = tidy.count
    // A spreadsheet that took the code for a number leaves `12345.0`.
    if count > 4, tidy[count - 2] == 0x2E, tidy[count - 1] == 0x30, isNumber(tidy, count - 2) {
      count -= 2
    }
    var compact: [UInt8] = []
    for index in 0..<count where tidy[index] != 0x20 { compact.append(tidy[index].uppered) }
    if let gap = gap(compact, context.region) {
      out.append(contentsOf: compact[..<gap])
      out.append(0x20)
      out.append(contentsOf: compact[gap...])
    } else {
      for index in 0..<count { out.append(tidy[index].uppered) }
    }
    return outcome(of: tidy, appendedFrom: start, in: &out, rule: .postcodeFormat)
  }
}

/// Where the gap belongs in a code of digits only.
@inline(__always)
private func gap(ofDigits count: Int, _ region: Region?) -> Int? {
  guard count == 5, let region else { return nil }
  return gapped.contains(region) ? 3 : nil
}

/// Regions that write five digits as `123 45`.
private let gapped = Set(["SE", "SK", "CZ", "GR"].compactMap { Region($0) })

private func isNumber(_ text: Span<UInt8>, _ count: Int) -> Bool {
  for index in 0..<count where !text[index].isDigit { return false }
  return true
}

/// Where the gap of a region's postcode belongs; nil where the code is not of the region's shape.
private func gap(_ code: [UInt8], _ region: Region?) -> Int? {
  guard let region else { return nil }
  let shape = code.map { $0.isDigit ? UInt8(ascii: "9") : ($0.isLetter ? UInt8(ascii: "A") : $0) }
  let text = String(decoding: shape, as: UTF8.self)
  switch region.description {
  case "GB":
    let shapes: Set<String> = ["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"]
    return shapes.contains(text) ? code.count - 3 : nil
  case "CA": return text == "A9A9A9" ? 3 : nil
  case "NL": return text == "9999AA" ? 4 : nil
  default: return text == "99999" ? gap(ofDigits: 5, region) : nil
  }
}
