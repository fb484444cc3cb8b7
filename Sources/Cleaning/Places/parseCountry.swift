/// Reads a country's name or code in any of the languages of `CountryNames`.
package func parseCountry(_ text: Span<UInt8>) -> Reading<Region> {
  let range = trimmedRange(text)
  if range.isEmpty { return .blank }
  if range.count == 2, let region = Region(text[range.lowerBound], text[range.lowerBound + 1]),
    CountryNames.isAssigned(region)
  {
    return .value(region)
  }
  if Placeholder.matches(text, range, kind: .country) { return .blank }
  if range.count > 80 { return .invalid(.countryUnknown) }
  if range.count == text.count, let region = CountryNames.region(text) { return .value(region) }
  var folded: [UInt8] = []
  fold(text, into: &folded)
  if let region = CountryNames.region(folded.span) { return .value(region) }
  return named(folded).map { .value($0) } ?? .invalid(.countryUnknown)
}

/// `Indonesia (ID)`, `ID - Indonesia`, `The Republic of Kenya`: a name with words around it.
private func named(_ folded: [UInt8]) -> Region? {
  var words = String(decoding: folded, as: UTF8.self).split(separator: " ").map(String.init)
  if words.count > 1, let last = words.last, last.utf8.count <= 3 { words.removeLast() }
  if let region = lookUp(words) { return region }
  words = String(decoding: folded, as: UTF8.self).split(separator: " ").map(String.init)
  if words.count > 1, let first = words.first, first.utf8.count <= 3 {
    if let region = lookUp(Array(words.dropFirst())) { return region }
  }
  if let place = words.firstIndex(of: "of"), place <= 2 {
    return lookUp(Array(words[(place + 1)...]))
  }
  return nil
}

private func lookUp(_ words: [String]) -> Region? {
  let bytes = Array(words.joined(separator: " ").utf8)
  return CountryNames.region(bytes.span)
}

/// Cleans a country to its alpha-2 code.
func cleanCountry(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
  if text.count == 2, text[0].isUpper, text[1].isUpper, let region = Region(text[0], text[1]),
    CountryNames.isAssigned(region)
  {
    return .unchanged
  }
  return cleanTidied(text, kind: .country, into: &out) { tidy, out in
    switch parseCountry(tidy) {
    case .blank: return .empty(.textPlaceholder)
    case .invalid(let rule): return .invalid(rule)
    case .value(let region):
      let start = out.count
      out.append(UInt8(region.packed >> 8))
      out.append(UInt8(region.packed & 0xFF))
      return outcome(of: tidy, appendedFrom: start, in: &out, rule: .countryCode)
    }
  }
}
