/// The dialects worth trying on a sample.
enum DialectCandidates {
  /// The delimiters exports use, the commonest first.
  static let usual: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C, 0x5E, 0x7E, 0x3A, 0x20]
  private static let unusual: [UInt8] = [
    0x23, 0x26, 0x2A, 0x21, 0x3D, 0x2F, 0x5C, 0x1F, 0x1E, 0x01, 0x02, 0x25, 0x24, 0x2B, 0x40, 0x2D,
  ]

  /// Delimiters that occur, the usual ones first.
  static func delimiters(_ sample: [UInt8], _ options: ReadOptions) -> [UInt8] {
    if let delimiter = options.delimiter { return [delimiter] }
    var counts = [Int](repeating: 0, count: 256)
    var lines = 1
    for byte in sample {
      counts[Int(byte)] += 1
      if byte == 0x0A { lines += 1 }
    }
    return usual.prefix(1) + usual.dropFirst().filter { counts[Int($0)] > 0 }
      + unusual.filter { counts[Int($0)] * 10 >= lines * 9 }
  }

  /// Quotes and escapes worth trying with a delimiter.
  static func quotes(_ sample: [UInt8], _ delimiter: UInt8, _ options: ReadOptions)
    -> [(UInt8?, CSVDialect.Escape)]
  {
    var marks: [UInt8?] = [0x22]
    if let setting = options.quote {
      marks = [setting]
    } else {
      for mark in [0x27, 0x60] as [UInt8]
      where mark != delimiter && openings(sample, of: mark, delimiter) >= 2 {
        marks.append(mark)
      }
    }
    var result: [(UInt8?, CSVDialect.Escape)] = []
    for mark in marks where mark != delimiter {
      if let escape = options.escape {
        result.append((mark, escape))
        continue
      }
      result.append((mark, .doubled))
      if let mark, delimiter != 0x5C, hasPair(0x5C, mark, in: sample) {
        result.append((mark, .backslash))
      }
    }
    if options.quote == nil && sample.contains(0x22) { result.append((nil, .doubled)) }
    return result.isEmpty ? [(nil, .doubled)] : result
  }

  /// How many fields open with the mark.
  private static func openings(_ sample: [UInt8], of mark: UInt8, _ delimiter: UInt8) -> Int {
    var count = 0
    var previous: UInt8 = 0x0A
    for byte in sample {
      if byte == mark && (previous == delimiter || previous == 0x0A || previous == 0x0D) {
        count += 1
      }
      previous = byte
    }
    return count
  }

  private static func hasPair(_ first: UInt8, _ second: UInt8, in sample: [UInt8]) -> Bool {
    for index in sample.indices.dropLast()
    where sample[index] == first && sample[index + 1] == second {
      return true
    }
    return false
  }
}
