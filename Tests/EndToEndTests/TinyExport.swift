/// A Salesforce Data Export of a few deals: the smallest input that gives a report.
enum TinyExport {
  private static let header =
    "Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,CloseDate,IsClosed,IsWon,OwnerId,"
    + "CreatedDate,LastModifiedDate,SystemModstamp"

  /// The header row alone.
  static let headerOnly = header + "\n"

  /// Opportunity.csv with so many deals.
  ///
  /// - Parameters:
  ///   - count: of deals, all different.
  ///   - step: every so many deals lack the id that a record can't do without; 0: none do.
  /// - Returns: the text of the file.
  static func opportunities(_ count: Int, withoutID step: Int = 0) -> String {
    let stages = ["Prospecting", "Qualification", "Closed Won", "Closed Lost"]
    let rows = (1...count).map { number in
      let stage = stages[number % stages.count]
      let isBroken = step > 0 && number % step == 0
      let digits = String(1_000 + number).dropFirst()
      return [
        isBroken ? "" : "006000000000\(digits)AAA", "0", "001000000000001AAA", "Deal \(number)",
        stage, "\(number * 100)", "50", "2026-05-\(10 + number % 20)",
        stage.hasPrefix("Closed") ? "1" : "0", stage == "Closed Won" ? "1" : "0",
        "005000000000001AAA", "2026-01-\(10 + number % 20) 08:00:00", "2026-06-01 08:00:00",
        "2026-06-01 08:00:00",
      ].joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }
}

/// Archives made byte by byte: members are stored, not packed.
enum TinyArchive {
  /// A ZIP of the members.
  static func zip(_ members: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in members {
      let (name, content) = (Array(name.utf8), Array(text.utf8))
      let offset = bytes.count
      let common =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(checksum(content), 4)
        + little(content.count, 4) + little(content.count, 4) + little(name.count, 2)
        + little(0, 2)
      bytes += little(0x0403_4B50, 4) + common + name + content
      directory += little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2)
      directory += little(0, 2) + little(0, 4) + little(offset, 4) + name
    }
    let start = bytes.count
    let count = little(members.count, 2)
    return bytes + directory + little(0x0605_4B50, 4) + little(0, 4) + count + count
      + little(directory.count, 4) + little(start, 4) + little(0, 2)
  }

  /// A workbook as far as anybody looks who can't read one.
  static let workbook = zip([
    (name: "[Content_Types].xml", text: "<Types/>"), (name: "xl/workbook.xml", text: "<workbook/>"),
  ])

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 as ZIP wants it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(sum ^ 0xFFFF_FFFF)
  }
}
