/// Writes records as one JSON object a line, all values as strings, keys in column order.
package struct NDJSONWriter {
  private var buffer: [UInt8] = []
  private var keys: [[UInt8]] = []

  package init() {}

  /// The number of bytes waiting to be taken.
  package var pending: Int { buffer.count }

  /// Gives the text so far and starts anew.
  package mutating func take() -> [UInt8] {
    defer { buffer.removeAll(keepingCapacity: true) }
    return buffer
  }

  /// Sets the keys of the objects that follow.
  package mutating func setColumns(_ columns: [String]) {
    keys = columns.map { NDJSONWriter.quoted(Array($0.utf8)[...]) + [0x3A] }
  }

  /// Writes one object; nil gives `null`, a value without a key is left out.
  package mutating func record(_ values: [ArraySlice<UInt8>?]) {
    buffer.append(0x7B)
    for (index, value) in values.enumerated() where index < keys.count {
      if index > 0 { buffer.append(0x2C) }
      buffer.append(contentsOf: keys[index])
      if let value {
        NDJSONWriter.append(value, to: &buffer)
      } else {
        buffer.append(contentsOf: Array("null".utf8))
      }
    }
    buffer.append(0x7D)
    buffer.append(0x0A)
  }

  private static func quoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    append(bytes, to: &result)
    return result
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
    buffer.append(0x22)
    for byte in bytes {
      switch byte {
      case 0x22, 0x5C:
        buffer.append(0x5C)
        buffer.append(byte)
      case 0x0A: buffer.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: buffer.append(contentsOf: [0x5C, 0x72])
      case 0x09: buffer.append(contentsOf: [0x5C, 0x74])
      case 0x00..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        buffer.append(contentsOf: Array("\\u00".utf8))
        buffer.append(digits[Int(byte >> 4)])
        buffer.append(digits[Int(byte & 15)])
      default: buffer.append(byte)
      }
    }
    buffer.append(0x22)
  }
}
