/// The text with no-break and thin spaces, full-width and Arabic digits and dashes as ASCII.
///
/// Currency signs stay in UTF-8.
func asciiForm(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(range.count)
  var plain = true
  for index in range {
    out.append(text[index])
    if text[index] >= 0x80 { plain = false }
  }
  if plain { return out }
  var result: [UInt8] = []
  for scalar in String(decoding: out, as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: result.append(0x20)
    case 0x200B...0x200F, 0x2060, 0xFEFF: break
    case 0x2212, 0x2010...0x2015, 0xFF0D: result.append(0x2D)
    case 0x2018, 0x2019, 0xB4, 0x02BC: result.append(0x27)
    case 0xFF01...0xFF5E: result.append(UInt8(scalar.value - 0xFEE0))
    case 0x660...0x669: result.append(UInt8(scalar.value - 0x660 + 0x30))
    case 0x6F0...0x6F9: result.append(UInt8(scalar.value - 0x6F0 + 0x30))
    case 0x66B: result.append(0x2E)
    case 0x66C: result.append(0x2C)
    case 0xFFE5: result.append(contentsOf: [0xC2, 0xA5])
    default: result.append(contentsOf: Array(String(scalar).utf8))
    }
  }
  while result.last == 0x20 { result.removeLast() }
  while result.first == 0x20 { result.removeFirst() }
  return result.isEmpty ? [0x3F] : result
}
