import CPlatform
import Foundation

/// The system calls that Foundation has no safe form of: flush, exchange, look.
///
/// They take C strings, which the compiler counts as unsafe; each String lives through its call.
package enum Disk {
  /// What the last failed call said.
  static var reason: String { unsafe String(cString: strerror(errno)) }

  /// Writes a new file for the owner only, with the bytes that `content` hands over, and flushes
  /// it; false when it can't.
  static func write(
    to path: String, _ content: (([UInt8]) throws -> Void) throws -> Void
  ) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try content { try handle.write(contentsOf: $0) }
      try handle.synchronize()
      return true
    } catch {
      return false
    }
  }

  /// Opens a new file beside another, which it is to replace, with that one's owner and mode.
  ///
  /// The name is one that nothing has, and hidden, so that a folder of exports is not read with it;
  /// nil when it can't be opened.
  package static func openAside(of path: String) -> (path: String, descriptor: Int32)? {
    let folder = OutputPlace.folder(of: path)
    for _ in 0..<16 {
      let number = UInt32.random(in: 0...UInt32.max)
      let aside = "\(folder)/.dealpipe-\(getpid())-\(number).writing"
      let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0 {
        if errno == EEXIST { continue }
        return nil
      }
      var facts = stat()
      if unsafe stat(path, &facts) == 0 {
        // Only root may give a file away; anybody's own keeps its owner anyhow.
        _ = fchown(descriptor, facts.st_uid, facts.st_gid)
        fchmod(descriptor, facts.st_mode & 0o7777)
      }
      return (aside, descriptor)
    }
    return nil
  }

  /// Opens a pipe or device for writing; nil when it can't be.
  package static func openStream(_ path: String) -> Int32? {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY)
    return descriptor < 0 ? nil : descriptor
  }

  /// Flushes a folder, so that the names in it survive a power cut.
  package static func flush(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Renames, replacing a file or symbolic link of that name.
  package static func rename(_ from: String, _ to: String) -> Bool {
    unsafe Foundation.rename(from, to) == 0
  }

  /// Makes two names change places in one step.
  static func exchange(_ one: String, _ other: String) -> Bool {
    unsafe dealpipe_exchange(one, other) == 0
  }

  /// Makes a symbolic link, in place of an earlier one of that name.
  static func link(_ path: String, to target: String) -> Bool {
    unsafe unlink(path)
    return unsafe symlink(target, path) == 0
  }

  /// What a path itself is, links not followed.
  enum Kind {
    case file, folder, link, other

    /// The word for people.
    var words: String {
      switch self {
      case .file: "a file"
      case .folder: "a folder"
      case .link: "a link"
      case .other: "a pipe or device"
      }
    }
  }

  /// What stands at a path; nil for nothing.
  static func kind(of path: String) -> Kind? {
    var facts = stat()
    guard unsafe lstat(path, &facts) == 0 else { return nil }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Bytes of a file, links followed; nil where there is none.
  static func size(of path: String) -> Int? {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }
}
