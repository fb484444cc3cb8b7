package import Cleaning

/// The day an export was taken, read from its file or folder name.
package enum SnapshotDate {
  /// The date in a path, the file name before its folders, the nearest folder first.
  ///
  /// Three folders one in the other may be year, month and day, plain or as `year=2026/month=06`.
  /// Understood are 2026-06-30, 20260630, 2026_06_30 and 2026.06.30, and a day-first or month-first
  /// date with four-digit year only where one of its parts is above 12. Of several dates in one
  /// name the last counts. Years 1990 to 2099.
  package static func find(inPath path: String) -> Day? {
    let parts = path.split(separator: "/")
    for (index, part) in parts.enumerated().reversed() {
      if let day = find(inName: String(part)) { return day }
      if index >= 2, index < parts.count - 1, let day = day(ofFolders: parts[index - 2...index]) {
        return day
      }
    }
    return nil
  }

  /// The day that three folders one in the other are named after.
  private static func day(ofFolders folders: ArraySlice<Substring>) -> Day? {
    let parts = zip(folders, [("year", 4), ("month", 2), ("day", 2)]).compactMap {
      folder, form -> Int? in
      let (name, digits) = form
      let key = folder.split(separator: "=", maxSplits: 1)
      guard key.count < 2 || [name, String(name.prefix(1))].contains(key[0].lowercased()),
        let text = key.last, text.utf8.count <= digits, text.utf8.count > digits - 2,
        text.utf8.allSatisfy(isDigit)
      else { return nil }
      return Int(text)
    }
    return parts.count == 3 ? day(parts[0], parts[1], parts[2]) : nil
  }

  private static func find(inName name: String) -> Day? {
    let bytes = Array(name.utf8)
    var groups: [(start: Int, end: Int)] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      groups.append((start, index))
    }
    var found: Day?
    for (position, group) in groups.enumerated() {
      if group.end - group.start == 8 || group.end - group.start == 14 {
        found =
          day(
            number(bytes, group.start, 4), number(bytes, group.start + 4, 2),
            number(bytes, group.start + 6, 2)) ?? found
        continue
      }
      guard position + 2 < groups.count else { continue }
      let second = groups[position + 1]
      let third = groups[position + 2]
      guard second.start == group.end + 1, third.start == second.end + 1,
        isSeparator(bytes[group.end]), bytes[group.end] == bytes[second.end],
        second.end - second.start <= 2
      else { continue }
      let middle = number(bytes, second.start, second.end - second.start)
      let first = number(bytes, group.start, min(group.end - group.start, 4))
      if group.end - group.start == 4, third.end - third.start <= 2 {
        let last = number(bytes, third.start, third.end - third.start)
        found = day(first, middle, last) ?? found
      } else if group.end - group.start <= 2, third.end - third.start == 4 {
        let year = number(bytes, third.start, 4)
        if first > 12, middle <= 12 { found = day(year, middle, first) ?? found }
        if middle > 12, first <= 12 { found = day(year, first, middle) ?? found }
        if first == middle { found = day(year, first, middle) ?? found }
      }
    }
    return found
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    guard year >= 1990, year <= 2099 else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x5F || byte == 0x2E
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    var value = 0
    for index in start..<start + count { value = value * 10 + Int(bytes[index] - 0x30) }
    return value
  }
}
