/// The plain bytes of one member of a file, whatever it is stored as, in one forward pass.
final class ByteSource {
  /// Where a member's bytes are and how they are packed.
  struct Location: Sendable, Hashable {
    enum Packing: Sendable, Hashable { case plain, gzip, deflate }
    var packing: Packing
    var offset: Int
    /// Stored bytes.
    var length: Int
    /// The member's name inside an archive.
    var member: String?
    var checksum: UInt32?
    var plainSize: Int?
  }

  private let file: InputFile
  private let location: Location
  private let inflater: Inflater?
  private let expansionLimit: Int
  private let totalLimit: Int
  private var offset: Int
  private var finished = false
  private var checksum = Checksum()
  /// Plain bytes given so far.
  private(set) var produced = 0

  init(_ file: InputFile, _ location: Location, options: ReadOptions) throws(TabularError) {
    self.file = file
    self.location = location
    self.offset = location.offset
    self.expansionLimit = options.maximumExpansion
    self.totalLimit = options.maximumDecompressedBytes
    switch location.packing {
    case .plain: inflater = nil
    case .gzip, .deflate:
      guard let made = Inflater(location.packing == .gzip ? .gzip : .raw) else {
        throw .damagedArchive(path: file.path, member: location.member, detail: .stream)
      }
      inflater = made
    }
  }

  /// Throws where somebody has written to the file since it was opened.
  func checkUnchanged() throws(TabularError) { try file.checkUnchanged() }

  /// Fewer bytes than there were: only an archive can be short by itself.
  private var truncated: TabularError {
    location.packing == .plain && location.member == nil || file.hasChanged
      ? .changed(path: file.path)
      : .truncatedArchive(path: file.path, member: location.member)
  }

  private func damaged(_ detail: TabularError.ArchiveDamage) -> TabularError {
    file.hasChanged
      ? .changed(path: file.path)
      : .damagedArchive(path: file.path, member: location.member, detail: detail)
  }

  private var storedEnd: Int { location.offset + location.length }

  /// Appends up to `count` plain bytes; 0 means the end.
  func read(count: Int, appendingTo buffer: inout [UInt8]) throws(TabularError) -> Int {
    if finished { return 0 }
    let old = buffer.count
    if let inflater {
      try inflate(inflater, count: count, into: &buffer)
    } else {
      let wanted = min(count, storedEnd - offset)
      let got =
        wanted > 0 ? try file.read(at: offset, count: wanted, appendingTo: &buffer) : 0
      offset += got
      if got == 0 {
        finished = true
        if offset < storedEnd { throw truncated }
      }
    }
    let got = buffer.count - old
    produced += got
    if location.checksum != nil { checksum.update(buffer[old...]) }
    if finished { try checkEnd() }
    return got
  }

  private func inflate(_ inflater: Inflater, count: Int, into buffer: inout [UInt8])
    throws(TabularError)
  {
    let goal = buffer.count + count
    while buffer.count < goal {
      if inflater.isInputEmpty { try refill(inflater) }
      guard let step = inflater.step(count: goal - buffer.count, appendingTo: &buffer) else {
        throw damaged(.stream)
      }
      try checkSize(buffer.count - (goal - count))
      switch step {
      case .progress: continue
      case .needsInput:
        if inflater.isInputEmpty && offset == storedEnd {
          throw truncated
        }
      case .finished:
        if try startsAnotherMember(inflater) {
          inflater.restart()
        } else {
          finished = true
          return
        }
      }
    }
  }

  private func refill(_ inflater: Inflater) throws(TabularError) {
    let wanted = min(1 << 17, storedEnd - offset)
    guard wanted > 0 else { return }
    let bytes = try file.bytes(at: offset, count: wanted)
    if bytes.isEmpty { throw truncated }
    offset += bytes.count
    inflater.give(bytes)
  }

  /// Whether a gzip file goes on with another member; zero padding is skipped.
  private func startsAnotherMember(_ inflater: Inflater) throws(TabularError) -> Bool {
    guard location.packing == .gzip else { return false }
    if inflater.unread.count < 2 && offset < storedEnd {
      let kept = Array(inflater.unread)
      let more = try file.bytes(at: offset, count: min(1 << 17, storedEnd - offset))
      offset += more.count
      inflater.give(kept + more)
    }
    if inflater.unread.starts(with: [0x1F, 0x8B]) { return true }
    if inflater.unread.allSatisfy({ $0 == 0 }) { return false }
    throw damaged(.stream)
  }

  private func checkSize(_ pending: Int) throws(TabularError) {
    let total = produced + pending
    let bound = min(totalLimit, max(1 << 26, location.length * expansionLimit))
    if total > bound {
      throw .tooLarge(path: file.path, member: location.member, limit: bound)
    }
  }

  private func checkEnd() throws(TabularError) {
    if let size = location.plainSize, size != produced {
      throw damaged(.size)
    }
    if let expected = location.checksum, expected != checksum.value {
      throw damaged(.checksum)
    }
  }
}
