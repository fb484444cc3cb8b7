/// Where exports lie, kept as seen from the folder of the database: the same files loaded in the same
/// way give the same database wherever their folder is, and both can be moved together.
package enum FileLocation {
  /// An absolute path as it is kept.
  ///
  /// - Parameters:
  ///   - path: absolute, without `.` and `..`.
  ///   - store: a database; one in memory keeps the path as it is.
  /// - Returns: the way there from the folder of the database.
  /// - Throws: `WarehouseError.sqlite`.
  static func kept(_ path: String, in store: Store) throws -> String {
    let database = try store.text("select file from pragma_database_list where name = 'main'") ?? ""
    return database.hasPrefix("/") && path.hasPrefix("/") ? way(from: database, to: path) : path
  }

  /// The way from the folder of one file to another, both by their absolute paths.
  static func way(from file: String, to other: String) -> String {
    let folders = file.split(separator: "/").dropLast()
    let parts = other.split(separator: "/")
    let shared = zip(folders, parts.dropLast()).prefix { $0 == $1 }.count
    return (folders.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared))
      .joined(separator: "/")
  }

  /// SQL for the path of `file`, absolute, with `..` in it.
  package static let absolute = """
    case when file.location like '/%' then file.location else (
        select rtrim(opened.file, replace(opened.file, '/', ''))
        from pragma_database_list as opened where opened.name = 'main') || file.location end
    """
}
