/// The members a ZIP file lists in its central directory, ZIP64 included.
struct ZipDirectory {
  struct Entry: Sendable, Hashable {
    var name: String
    var method: Int
    var isEncrypted: Bool
    var checksum: UInt32
    var storedSize: Int
    var plainSize: Int
    var headerOffset: Int
  }

  let entries: [Entry]

  init(_ file: InputFile) throws(TabularError) {
    let path = file.path
    let tailStart = max(0, file.size - 65_557)
    let tail = try file.bytes(at: tailStart, count: file.size - tailStart)
    guard let endRecord = ZipDirectory.lastIndex(of: [0x50, 0x4B, 5, 6], in: tail),
      endRecord + 22 <= tail.count
    else { throw .truncatedArchive(path: path, member: nil) }
    var count = tail.little16(endRecord + 10)
    var size = tail.little32(endRecord + 12)
    var offset = tail.little32(endRecord + 16)
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      let locator = endRecord - 20
      guard locator >= 0, tail.starts([0x50, 0x4B, 6, 7], at: locator) else {
        throw .damagedArchive(path: path, member: nil, detail: .directory)
      }
      let record = try file.bytes(at: tail.little64(locator + 8), count: 56)
      guard record.count == 56, record.starts([0x50, 0x4B, 6, 6], at: 0) else {
        throw .damagedArchive(path: path, member: nil, detail: .directory)
      }
      count = record.little64(32)
      size = record.little64(40)
      offset = record.little64(48)
    }
    guard offset >= 0, size >= 0, offset <= file.size, size <= file.size - offset else {
      throw .truncatedArchive(path: path, member: nil)
    }
    let directory = try file.bytes(at: offset, count: size)
    var entries: [Entry] = []
    var at = 0
    while at + 46 <= directory.count, directory.starts([0x50, 0x4B, 1, 2], at: at) {
      let entry = ZipDirectory.entry(directory, at: &at)
      guard let entry else { throw .damagedArchive(path: path, member: nil, detail: .directory) }
      entries.append(entry)
    }
    guard entries.count == count else {
      throw .damagedArchive(path: path, member: nil, detail: .directory)
    }
    self.entries = entries
  }

  /// Where a member's packed bytes begin; the local header has its own name and extra lengths.
  static func location(of entry: Entry, in file: InputFile) throws(TabularError)
    -> ByteSource.Location
  {
    if entry.isEncrypted { throw .encryptedMember(path: file.path, member: entry.name) }
    guard entry.method == 0 || entry.method == 8 else {
      throw .unsupportedCompression(path: file.path, member: entry.name, method: entry.method)
    }
    let header =
      entry.headerOffset >= 0 && entry.headerOffset <= file.size - 30
      ? try file.bytes(at: entry.headerOffset, count: 30) : []
    guard header.count == 30, header.starts([0x50, 0x4B, 3, 4], at: 0) else {
      throw .truncatedArchive(path: file.path, member: entry.name)
    }
    let start = entry.headerOffset + 30 + header.little16(26) + header.little16(28)
    guard entry.storedSize >= 0, start <= file.size, entry.storedSize <= file.size - start else {
      throw .truncatedArchive(path: file.path, member: entry.name)
    }
    return ByteSource.Location(
      packing: entry.method == 0 ? .plain : .deflate, offset: start, length: entry.storedSize,
      member: entry.name, checksum: entry.checksum, plainSize: entry.plainSize)
  }

  private static func entry(_ bytes: [UInt8], at: inout Int) -> Entry? {
    let flags = bytes.little16(at + 8)
    let nameLength = bytes.little16(at + 28)
    let extraLength = bytes.little16(at + 30)
    let end = at + 46 + nameLength + extraLength + bytes.little16(at + 32)
    guard end <= bytes.count else { return nil }
    var entry = Entry(
      name: String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self),
      method: bytes.little16(at + 10), isEncrypted: flags & 1 != 0,
      checksum: UInt32(bytes.little32(at + 16)), storedSize: bytes.little32(at + 20),
      plainSize: bytes.little32(at + 24), headerOffset: bytes.little32(at + 42))
    var extra = at + 46 + nameLength
    let extraEnd = extra + extraLength
    while extra + 4 <= extraEnd {
      let length = bytes.little16(extra + 2)
      let fieldEnd = extra + 4 + length
      guard fieldEnd <= extraEnd else { break }
      if bytes.little16(extra) == 1 {
        var field = extra + 4
        for path in [\Entry.plainSize, \Entry.storedSize, \Entry.headerOffset]
        where entry[keyPath: path] == 0xFFFF_FFFF && field + 8 <= fieldEnd {
          entry[keyPath: path] = bytes.little64(field)
          field += 8
        }
      }
      extra = fieldEnd
    }
    at = end
    return entry
  }

  private static func lastIndex(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
    var at = bytes.count - 22
    while at >= 0 {
      if bytes.starts(mark, at: at) { return at }
      at -= 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether `mark` stands at an offset.
  func starts(_ mark: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset + mark.count <= count && self[offset...].starts(with: mark)
  }

  fileprivate func little16(_ at: Int) -> Int { Int(self[at]) | Int(self[at + 1]) << 8 }

  fileprivate func little32(_ at: Int) -> Int { little16(at) | little16(at + 2) << 16 }

  fileprivate func little64(_ at: Int) -> Int {
    let value = UInt64(little32(at)) | UInt64(little32(at + 4)) << 32
    return Int(clamping: value)
  }
}
