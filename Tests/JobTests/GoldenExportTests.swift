import Job
import Tabular
import Testing
import Warehouse

@Suite struct GoldenExportTests {
  private let author = DuplicateDecisions.author("ana", command: "test")

  static let contacts = """
    Contact ID,First Name,Last Name,Email,Phone,Email Opt Out,Created Date
    C1,Greta,Brandt,greta@nordwind.example,,0,2026-01-01
    C2,Greta,Brandt,,+49 171 1112221,1,2026-01-02
    C3,Hiro,Castro,hiro@seeblick.example,,0,2026-01-03

    """

  private func merged() throws -> PeopleNights {
    let nights = try PeopleNights()
    try nights.run(["contacts.csv": Self.contacts])
    _ = try nights.decisions.merge(.contact, ["C1", "C2"], by: author)
    return nights
  }

  private func export(_ nights: PeopleNights, _ format: OutputFormat) throws -> [String] {
    var bytes: [UInt8] = []
    let count = try GoldenExport(database: nights.database).write(.contact, as: format) {
      bytes += $0
    }
    #expect(count == 2)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func aGoldenRecordHasItsIdAllIdsThatLeadToItAndItsRecords() throws {
    let lines = try export(try merged(), .csv)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("golden_id,records,redirected_ids,source_ids,salutation,"))
    #expect(lines[1].hasPrefix("1,2,2,crm:C"))
    #expect(lines[1].contains("greta@nordwind.example"))
    #expect(lines[1].contains("+491711112221"))
    #expect(lines[1].contains(",true,"))
    #expect(lines[2].hasPrefix("3,1,,crm:C3,"))
  }

  @Test func linesOfJSONTellTheSame() throws {
    let lines = try export(try merged(), .ndjson)
    #expect(lines[0].hasPrefix(#"{"golden_id":"1","records":"2","redirected_ids":"2","#))
    #expect(lines[1].contains(#""redirected_ids":null,"source_ids":"crm:C3""#))
  }

  @Test func aMergeFileNamesWhoStaysWhoGoesAndWhatToKeep() throws {
    let nights = try merged()
    var bytes: [UInt8] = []
    let count = try MergeFile(database: nights.database, vendor: "generic").write(.contact) {
      bytes += $0
    }
    #expect(count == 1)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("master_id,loser_id,"))
    let cells = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    #expect(Set(cells.prefix(2)) == ["C1", "C2"])
    #expect(cells.contains("greta@nordwind.example"))
    #expect(cells.contains("+491711112221"))
    #expect(throws: JobError.self) {
      try MergeFile(database: nights.database, vendor: "abacus")
    }
  }

  @Test func aSalesforceMergeTakesTwoLosersALine() throws {
    let nights = try PeopleNights()
    func id(_ number: Int) -> String { "00Q00000000000\(number)AAA" }
    let header =
      "Id,IsDeleted,MasterRecordId,Salutation,FirstName,LastName,Company,Email,Phone,Status,"
      + "IsConverted,OwnerId,CreatedDate,LastModifiedDate,SystemModstamp,ConvertedDate\n"
    let rows = (1...4).map { number in
      "\(id(number)),0,,,Greta,Brandt,Nordwind,g\(number)@n\(number).example,,Open,0,"
        + "005000000000001AAA,2026-01-0\(number) 08:00:00,2026-01-0\(number) 08:00:00,"
        + "2026-01-0\(number) 08:00:00,\n"
    }
    try nights.run(["Lead.csv": header + rows.joined()])
    _ = try nights.decisions.merge(.lead, (1...4).map(id), by: author)
    var bytes: [UInt8] = []
    _ = try MergeFile(database: nights.database, vendor: "salesforce").write(.lead) { bytes += $0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("MasterRecordId,RecordToMergeId1,RecordToMergeId2,"))
    #expect(lines[0].contains("FirstName"))
    #expect(lines.count == 3)
    let masters = Set(lines.dropFirst().map { $0.prefix(18) })
    #expect(masters.count == 1)
    let named = (1...4).filter { number in lines.contains { $0.contains(id(number)) } }
    #expect(named.count == 4)
  }
}
