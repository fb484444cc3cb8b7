import Glibc

/// An open file that is read by offset, so that several readers can share it.
///
/// POSIX calls take pointers; this is the one place in the module that opens and reads files.
final class InputFile {
  let path: String
  let size: Int
  /// The state that it had when it was opened.
  let state: FileState
  private let descriptor: Int32

  init(path: String) throws(TabularError) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait forever.
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw InputFile.error(errno, path: path) }
    var facts = stat()
    guard unsafe fstat(opened, &facts) == 0 else {
      let code = errno
      close(opened)
      throw InputFile.error(code, path: path)
    }
    guard facts.st_mode & S_IFMT != S_IFDIR else {
      close(opened)
      throw TabularError.isFolder(path: path)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw TabularError.isStream(path: path)
    }
    self.path = path
    self.size = Int(facts.st_size)
    self.state = FileState(facts)
    self.descriptor = opened
  }

  deinit { close(descriptor) }

  /// Whether somebody has written to the file since it was opened.
  var hasChanged: Bool {
    var facts = stat()
    return unsafe fstat(descriptor, &facts) != 0 || FileState(facts) != state
  }

  /// Throws where somebody has written to the file since it was opened.
  func checkUnchanged() throws(TabularError) {
    if hasChanged { throw .changed(path: path) }
  }

  /// Appends up to `count` bytes found at `offset`; 0 means the end of the file.
  func read(at offset: Int, count: Int, appendingTo buffer: inout [UInt8]) throws(TabularError)
    -> Int
  {
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    var done = 0
    while done < count {
      // pread fills memory behind a pointer; the range is inside the bytes appended above.
      let got = unsafe buffer.withUnsafeMutableBytes { raw in
        guard let base = raw.baseAddress else { return 0 }
        return unsafe pread(descriptor, base + old + done, count - done, off_t(offset + done))
      }
      if got < 0 {
        if errno == EINTR { continue }
        let code = errno
        buffer.removeLast(count - done)
        throw InputFile.error(code, path: path)
      }
      if got == 0 { break }
      done += got
    }
    if done < count { buffer.removeLast(count - done) }
    return done
  }

  /// The bytes of one range, fewer where the file ends.
  func bytes(at offset: Int, count: Int) throws(TabularError) -> [UInt8] {
    var result: [UInt8] = []
    _ = try read(at: offset, count: count, appendingTo: &result)
    return result
  }

  private static func error(_ code: Int32, path: String) -> TabularError {
    switch code {
    case ENOENT where path == "-", ENXIO: .isStream(path: path)
    case ENOENT, ENOTDIR: .missingFile(path: path)
    case EACCES, EPERM: .noPermission(path: path)
    case EISDIR: .isFolder(path: path)
    default: .cannotRead(path: path, code: code)
    }
  }
}
