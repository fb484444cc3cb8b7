extension FileLock.Failure {
  /// What is wrong, without a full stop.
  package var words: String {
    switch self {
    case .refused(let path, let reason): "its lock \(path) can't be taken: \(reason)"
    case .unsupported(let path): "the file system of \(path) has no locks"
    }
  }
}

extension WarehouseError: CustomStringConvertible {
  /// What a failed run comes to, at the end of its advice.
  package static let nothingKept = "nothing of this run was kept"
  static let reading = "reading the database"
  static let opening = "opening the database"

  /// What, where and what to do, without any customer's value.
  package var description: String {
    switch self {
    case .sqlite(let code, let message, let doing, let path):
      let isReading = doing == Self.reading || doing == Self.opening
      let kept = isReading ? "" : "; \(Self.nothingKept)"
      let advice =
        switch code & 0xff {
        case 10, 13: "free some disk space and run again\(kept)"
        case 8, 14, 23: "check the permissions of the database file and of its folder"
        case 11, 26: "restore a backup of the database, or move it away and load the exports again"
        case 5, 6: "another program holds the database; wait until it has finished"
        default: "run again\(kept)"
        }
      let place = path.isEmpty ? "" : "\(path): "
      return
        "\(place)error: the database failed while \(doing): \(message) (\(code))\n  \(advice)"
    case .notOurs(let path):
      return """
        \(path): error: this file is no database of dealpipe
          name another file with --db
        """
    case .tooNew(let path, let version, let known):
      return """
        \(path): error: the database has schema \(version), this dealpipe knows up to \(known)
          install the newer dealpipe, or name another file with --db
        """
    case .unopenable(let path, let reason):
      return """
        \(path): error: the database can't be opened: \(reason)
          check the folder and its permissions, or name another file with --db
        """
    case .noFile(let name):
      return """
        error: `\(name)` names no file for the database
          dealpipe keeps what it loads: name a file with --db
        """
    case .dangling(let path, let target):
      return """
        \(path): error: this link leads to \(target), which is not there
          is its disk mounted? for a first run name that file itself with --db, or remove the link
        """
    case .busy(let path):
      return """
        \(path): error: a run holds the database, which is of an earlier version
          wait until it has finished; then it is moved to this version
        """
    case .absent(let path):
      return """
        \(path): error: there is no database yet
          load exports first: dealpipe run FOLDER --db \(path)
        """
    case .shrank(let source, let entity, let before, let now, let guardShare):
      let percent = Int((guardShare * 100).rounded())
      return """
        \(source): error: the full export has \(now) \(entity) records, the last one had \(before)
          more than \(percent) % are gone, so nothing was loaded: export again, or raise \
        `shrink_guard` in the settings if this is right
        """
    }
  }
}
