import Foundation
import Tabular
import Testing

/// A file that is written to, or replaced, between the look at it and the end of reading it.
@Suite struct ChangedFileTests {
  private static let text = "id,name\n" + (1...500).map { "\($0),Deal \($0)\n" }.joined()

  private func read(_ file: TableFile, pieceSize: Int = 1 << 19) throws -> Int {
    let reader = try #require(file.members.first).reader(pieceSize: pieceSize)
    var count = 0
    while let batch = try reader.nextBatch() { count += batch.count }
    return count
  }

  /// Opens a file, does something to it, and gives the error that reading it then ends with.
  private func error(
    hashed: Bool = true, _ change: (String) throws -> Void
  ) throws -> TabularError? {
    try Trial.withFile(Array(Self.text.utf8), name: "deals.csv") { path in
      var options = ReadOptions()
      options.hashesContent = hashed
      let file = try TableFile.open(path: path, options: options)
      try change(path)
      do {
        _ = try read(file)
        return nil
      } catch let error as TabularError {
        #expect(error == .changed(path: path))
        return error
      }
    }
  }

  private func write(_ text: String, to path: String) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Array(text.utf8))
    try handle.close()
  }

  @Test func aFileOfOtherBytesInItsPlaceIsNotRead() throws {
    for text in [Self.text + "501,Deal 501\n", Self.text.replacing("Deal", with: "Dual")] {
      #expect(try error { try write(text, to: $0) } != nil)
      #expect(
        try error { try Data(text.utf8).write(to: URL(fileURLWithPath: $0), options: .atomic) }
          != nil)
    }
  }

  @Test func aFileThatIsCutOffIsNotCalledAnArchive() throws {
    let error = try #require(
      try error { try write(String(Self.text.prefix(2_000)), to: $0) })
    #expect(error.message.contains("the file changed while it was read"))
    #expect(!error.message.contains("archive"))
  }

  @Test func theSameBytesOnceMoreAreRead() throws {
    #expect(try error { try write(Self.text, to: $0) } == nil)
    // Without a hash nothing tells that they are.
    #expect(try error(hashed: false) { try write(Self.text, to: $0) } != nil)
    #expect(try error(hashed: false) { _ in } == nil)
  }

  @Test(arguments: [false, true])
  func aFileThatIsWrittenToWhileItIsReadIsRefused(grows: Bool) throws {
    let text = Self.text + Self.text
    _ = Trial.withFile(Array(text.utf8), name: "deals.csv") { path in
      #expect(throws: TabularError.changed(path: path)) {
        let file = try TableFile.open(path: path)
        let reader = try #require(file.members.first).reader(pieceSize: 64)
        #expect(try reader.nextBatch() != nil)
        try write(grows ? text + text : String(text.prefix(1_000)), to: path)
        while try reader.nextBatch() != nil {}
      }
    }
  }

  @Test func aHashTakenLateIsOfTheFileThatWasLookedAt() throws {
    var options = ReadOptions()
    options.hashesContent = false
    _ = Trial.withFile(Array(Self.text.utf8), name: "deals.csv") { path in
      #expect(throws: TabularError.changed(path: path)) {
        let file = try TableFile.open(path: path, options: options)
        try write("id,name\n1,x\n", to: path)
        _ = try file.sha256()
      }
    }
  }
}
