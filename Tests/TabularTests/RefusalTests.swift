import Foundation
import Tabular
import TestSupport
import Testing

/// Files that cannot be read are refused with what, where and what to do.
struct RefusalTests {
  static func error(_ bytes: [UInt8], name: String = "t.csv") -> TabularError? {
    guard case .refused(let error) = Trial.read(bytes, name: name) else { return nil }
    return error
  }

  @Test func aMissingFileAFolderAndAnEmptyFile() {
    guard case .refused(.missingFile) = Trial.read(path: "/nowhere/x.csv") else {
      Issue.record("read")
      return
    }
    guard case .refused(.isFolder) = Trial.read(path: "/") else {
      Issue.record("read")
      return
    }
    guard case .emptyFile = RefusalTests.error([]) else {
      Issue.record("read")
      return
    }
    guard case .noTable = RefusalTests.error(Array(",,,\n\"\",,,\n".utf8)) else {
      Issue.record("read")
      return
    }
    guard case .blankFile = RefusalTests.error(Array(" \r\n\n".utf8)) else {
      Issue.record("read")
      return
    }
  }

  @Test(arguments: [
    "<html><body>502</body></html>", "\n <!DOCTYPE HTML>\n<html>", "<!-- x --><html>", "<HEAD>",
  ])
  func aWebPageIsCalledThat(_ text: String) throws {
    for name in ["deals.csv", "deals.json", "deals.ndjson"] {
      guard case .webPage? = RefusalTests.error(Array(text.utf8), name: name) else {
        Issue.record("\(name) was read")
        return
      }
    }
  }

  @Test func aPipeIsRefusedWithWhatToDo() throws {
    try Trial.withFile([], name: "other") { path throws in
      let pipe = path + ".pipe"
      try #require(unsafe mkfifo(pipe, 0o600) == 0)
      for path in [pipe, "-"] {
        guard case .refused(.isStream(path)) = Trial.read(path: path) else {
          Issue.record("read")
          return
        }
      }
    }
    let message = TabularError.isStream(path: "-").message
    #expect(message.contains("read more than once") && message.contains("save"))
  }

  @Test func binaryFilesAndSpreadsheets() {
    guard case .binaryFile = RefusalTests.error([0x89, 0x50, 0x4E, 0x47, 1, 2, 3]) else {
      Issue.record("read")
      return
    }
    guard case .binaryFile = RefusalTests.error((0..<2_000).map { UInt8($0 % 32) }) else {
      Issue.record("read")
      return
    }
    guard case .spreadsheet(_, .xls) = RefusalTests.error([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) else {
      Issue.record("read")
      return
    }
    let book = ZipMaker.zip([("[Content_Types].xml", Array("x".utf8)), ("xl/workbook.xml", [0x3C])])
    guard case .spreadsheet(_, .xlsx) = RefusalTests.error(book, name: "deals.xlsx") else {
      Issue.record("read")
      return
    }
  }

  @Test func aMessageNamesTheFileTheFaultAndTheRemedy() throws {
    let error = try #require(
      RefusalTests.error(Array("[{\"a\": 1},\n  {\"a\" 2}]".utf8), name: "t.json"))
    guard case .invalidJSON(_, let line, let column, let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(line == 2 && column == 8 && reason == .expectedColon)
    #expect(error.message.contains("t.json:2:8: error: this is not valid JSON"))
    #expect(error.message.contains("\n  export the file again"))
  }

  @Test func aZIPGivesItsMembersAndADamagedOneIsRefused() {
    let zip = ZipMaker.zip([
      ("a/one.csv", Array("id,name\n1,A\n".utf8)), ("two.csv", Array("id,name\n2,B\n3,C\n".utf8)),
      ("__MACOSX/._two.csv", [0]), ("logo.png", [0x89, 0x50, 0x4E, 0x47, 0]),
    ])
    guard case .read(let tables, _) = Trial.read(zip, name: "t.zip") else {
      Issue.record("refused")
      return
    }
    #expect(tables.map(\.count) == [2, 3])
    guard case .truncatedArchive = RefusalTests.error(Array(zip.dropLast(60)), name: "t.zip") else {
      Issue.record("read")
      return
    }
    var damaged = zip
    damaged[46] ^= 1
    guard case .damagedArchive(_, _, .checksum) = RefusalTests.error(damaged, name: "t.zip") else {
      Issue.record("read")
      return
    }
  }

  @Test func theRealArchiveOfTheSharedDataIsRead() throws {
    guard let path = SharedData.path("maven-crm/Other/CRM+Sales+Opportunities.zip") else { return }
    let file = try TableFile.open(path: path)
    #expect(file.members.count == 5)
    #expect(try file.sha256().count == 64)
    var records = 0
    let reader = try file.members[3].reader()
    while let batch = try reader.nextBatch() { records += batch.count }
    #expect(records == 8_800)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    guard case .truncatedArchive = RefusalTests.error(Array(bytes.prefix(9_000)), name: "t.zip")
    else {
      Issue.record("read")
      return
    }
  }
}
