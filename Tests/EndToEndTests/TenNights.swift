import Foundation

/// Ten evenings of whole exports, with what happens in a CRM: edits, deletions, a reopened deal, a
/// merge, records that come and go.
struct TenNights: Sendable {
  let folder: Scratch
  let days = (21...30).map { "2026-06-\($0)" }

  init() throws {
    folder = try Scratch()
    for index in days.indices {
      try folder.write(deals(on: index), to: "data/\(days[index])/Opportunity.csv")
      try folder.write(accounts(on: index), to: "data/\(days[index])/Account.csv")
      try folder.write(users(on: index), to: "data/\(days[index])/User.csv")
    }
  }

  private func stamp(_ index: Int) -> String { days[index] + " 09:00:00" }

  private func deals(on index: Int) -> String {
    var deals = PlainTable(TinyExport.opportunities(60))
    // Edited on one evening, and again on the next.
    if index >= 6 { deals.set(["Amount": "7100", "LastModifiedDate": stamp(6)], of: 3) }
    if index >= 7 { deals.set(["Amount": "7200", "LastModifiedDate": stamp(7)], of: 3) }
    // Edited without a new stamp.
    if index >= 6 { deals.set(["Name": "Renamed"], of: 4) }
    // Won, reopened, and won once more.
    if (5...7).contains(index) {
      deals.set(
        [
          "StageName": "Qualification", "IsClosed": "0", "IsWon": "0",
          "LastModifiedDate": stamp(5),
        ], of: 9)
    } else {
      deals.set(["StageName": "Closed Won", "IsClosed": "1", "IsWon": "1"], of: 9)
      if index > 7 { deals.set(["LastModifiedDate": stamp(8)], of: 9) }
    }
    // Edited on the evening before it was deleted.
    if index == 6 { deals.set(["Amount": "9", "LastModifiedDate": stamp(6)], of: 17) }
    // There on one evening alone.
    if index == 6 { deals.addCopy(of: 12, id: "006000000000999AAA") }
    // Deleted: from the fifth, the seventh and the eighth evening on.
    for (record, gone) in [(17, 7), (16, 6), (15, 4)] where index >= gone { deals.remove(record) }
    return deals.text
  }

  private func accounts(on index: Int) -> String {
    let header =
      "Id,IsDeleted,MasterRecordId,Name,Type,ParentId,BillingCity,BillingCountry,Phone,Website,"
      + "Industry,OwnerId,CreatedDate,LastModifiedDate,SystemModstamp"
    var accounts = PlainTable(
      header + "\n"
        + (1...9).map { number in
          "00100000000000\(number)AAA,0,,Company \(number),,,Bonn,Germany,,,,005000000000001AAA,"
            + "2026-01-05 08:00:00,2026-05-05 08:00:00,2026-05-05 08:00:00\n"
        }.joined())
    // Merged by hand on an evening.
    if index >= 6 {
      accounts.set(
        ["IsDeleted": "1", "MasterRecordId": accounts.id(of: 2), "LastModifiedDate": stamp(6)],
        of: 3)
    }
    return accounts.text
  }

  /// People, whose records carry no stamp: only the exports tell when they changed.
  private func users(on index: Int) -> String {
    var users = PlainTable(
      "Id,Username,LastName,FirstName,Name,Email,IsActive,ManagerId\n"
        + (1...5).map { number in
          "00500000000000\(number)AAA,u\(number)@x.example,Ito\(number),Ada,Ada Ito\(number),"
            + "u\(number)@x.example,1,\n"
        }.joined())
    if index >= 6 { users.set(["IsActive": "0"], of: 1) }
    if index >= 7 { users.set(["IsActive": "0"], of: 2) }
    return users.text
  }
}

/// A CSV file without quotes, to be edited record by record.
struct PlainTable {
  private let header: [String]
  private var records: [[String]]

  init(_ text: String) {
    let lines = text.split(separator: "\n").map { $0.components(separatedBy: ",") }
    header = lines.first ?? []
    records = Array(lines.dropFirst())
  }

  var count: Int { records.count }

  var text: String { ([header] + records).map { $0.joined(separator: ",") + "\n" }.joined() }

  func id(of record: Int) -> String { records[record].first ?? "" }

  mutating func set(_ values: [String: String], of record: Int) {
    for (name, value) in values {
      if let column = header.firstIndex(of: name) { records[record][column] = value }
    }
  }

  mutating func addCopy(of record: Int, id: String) {
    records.append([id] + records[record].dropFirst())
  }

  mutating func remove(_ record: Int) { records.remove(at: record) }

  /// Keeps the first records alone, as a transfer that broke off does.
  mutating func truncate(to count: Int) { records.removeLast(records.count - count) }
}
