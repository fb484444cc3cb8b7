import Dispatch
import Synchronization

/// The two halves of a large plain file are surveyed side by side.
extension ByteSurvey {
  /// Files from which on two threads are worth starting.
  private static let largeFile = 1 << 23

  /// Passes over all bytes of a member once.
  ///
  /// - Throws: why they can't be read.
  static func of(
    _ file: InputFile, _ location: ByteSource.Location, options: ReadOptions,
    hash: inout FileHash?
  ) throws(TabularError) -> ByteSurvey {
    guard hash == nil, location.packing == .plain, location.checksum == nil,
      location.length >= largeFile, let middle = try parting(file, location)
    else {
      return try whole(file, location, options: options, hash: &hash)
    }
    var halves = [location, location]
    halves[0].length = middle - location.offset
    halves[1].offset = middle
    halves[1].length -= halves[0].length
    let (parts, path, state) = (halves, file.path, file.state)
    let results = Mutex<[Result<ByteSurvey, TabularError>?]>([nil, nil])
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      let result: Result<ByteSurvey, TabularError>
      do throws(TabularError) {
        var none: FileHash?
        let half = try InputFile(path: path)
        guard half.state == state else { throw .changed(path: path) }
        result = .success(try whole(half, parts[index], options: options, hash: &none))
      } catch {
        result = .failure(error)
      }
      results.withLock { $0[index] = result }
    }
    let found = results.withLock { $0 }
    guard let first = found[0], let second = found[1] else {
      return try whole(file, location, options: options, hash: &hash)
    }
    var survey = try first.get()
    survey.append(try second.get())
    return survey
  }

  private static func whole(
    _ file: InputFile, _ location: ByteSource.Location, options: ReadOptions,
    hash: inout FileHash?
  ) throws(TabularError) -> ByteSurvey {
    let source = try ByteSource(file, location, options: options)
    var survey = ByteSurvey()
    var buffer: [UInt8] = []
    while true {
      buffer.removeAll(keepingCapacity: true)
      if try source.read(count: 1 << 20, appendingTo: &buffer) == 0 { break }
      hash?.update(buffer)
      survey.update(buffer)
    }
    survey.finish()
    return survey
  }

  /// A place about the middle between two ASCII bytes, so that no character lies across it.
  private static func parting(
    _ file: InputFile, _ location: ByteSource.Location
  ) throws(TabularError) -> Int? {
    let start = location.offset + location.length / 2
    let bytes = try file.bytes(at: start, count: 4_096)
    guard let index = bytes.indices.dropFirst().first(where: { bytes[$0 - 1] | bytes[$0] < 0x80 })
    else { return nil }
    return start + index
  }
}
