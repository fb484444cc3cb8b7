extension WarehouseError: CustomStringConvertible {
  /// What, where and what to do, without any customer's value.
  package var description: String {
    switch self {
    case .sqlite(let code, let message, let doing, let path):
      let advice =
        switch code & 0xff {
        case 10, 13: "free some disk space and run again; nothing of this run was kept"
        case 8, 14, 23: "check the permissions of the database file and of its folder"
        case 11, 26: "restore a backup of the database, or move it away and load the exports again"
        case 5, 6: "another program holds the database; wait until it has finished"
        default: "nothing of this run was kept; run again"
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
