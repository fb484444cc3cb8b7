import Foundation
import Tabular

/// Reads text or a file to its end, as tests want it.
enum Trial {
  enum Outcome {
    case read([[[String]]], ReadSummary)
    case refused(TabularError)
  }

  /// All records as text, a list a table, headers first.
  static func read(path: String, options: ReadOptions = ReadOptions()) -> Outcome {
    do throws(TabularError) {
      let file = try TableFile.open(path: path, options: options)
      var tables: [[[String]]] = []
      var ids: [Int] = []
      var summary = ReadSummary()
      for member in file.members {
        let reader = try member.reader()
        ids = []
        while let batch = try reader.nextBatch() {
          if ids.last != batch.table.id {
            ids.append(batch.table.id)
            tables.append([batch.table.columns])
          }
          for record in 0..<batch.count {
            tables[tables.count - 1].append(batch.texts(record))
          }
        }
        summary = reader.summary
      }
      return .read(tables, summary)
    } catch {
      return .refused(error)
    }
  }

  /// Writes bytes to a file of their own, reads it, and removes it.
  static func read(_ bytes: [UInt8], name: String = "table.csv", options: ReadOptions = .init())
    -> Outcome
  {
    withFile(bytes, name: name) { read(path: $0, options: options) }
  }

  static func read(_ text: String, name: String = "table.csv", options: ReadOptions = .init())
    -> Outcome
  {
    read(Array(text.utf8), name: name, options: options)
  }

  static func withFile<Result>(
    _ bytes: [UInt8], name: String, _ body: (String) throws -> Result
  ) rethrows -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tabular-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    return try body(path)
  }
}
