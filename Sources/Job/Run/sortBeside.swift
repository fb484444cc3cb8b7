import Foundation

/// Has SQLite sort the entries of large indexes in the folder of a database, where there has to be
/// room for them, unless `SQLITE_TMPDIR` names another one.
///
/// Before SQLite is first used, and before other threads run.
package func sortBeside(_ database: String) {
  let folder = URL(fileURLWithPath: database).deletingLastPathComponent().path
  unsafe setenv("SQLITE_TMPDIR", folder, 0)
}
