/// Where a record stands in its file, before any decoding.
package struct Position: Sendable, Hashable {
  /// The line of the record's first byte, counted from 1.
  package var line: Int
  /// The offset of the record's first byte in the decompressed file, counted from 0.
  package var byteOffset: Int
  /// The number of bytes the record takes there, its line end included.
  package var byteLength: Int

  package init(line: Int, byteOffset: Int, byteLength: Int) {
    self.line = line
    self.byteOffset = byteOffset
    self.byteLength = byteLength
  }
}
