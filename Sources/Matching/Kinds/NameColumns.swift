import Cleaning

/// Finds the columns with names of people that no header tells of.
///
/// A name in the mailbox beside it and a stock of common given names say what the shape of a value
/// can't: `Austin` is a city and a person, but only a person's name stands in `austin@acme.com`.
struct NameColumns {
  private let sample: [[String]]
  private let shapes: [ContentShape]
  /// Letters of the local part of each row's first e-mail address; empty where there is none.
  private let mailboxes: [String]

  /// Share of mailboxes with a word of the column from which it holds names.
  private static let leastShareOfMailboxes = 0.2
  /// Share of values that are common given names from which a column holds names.
  private static let leastShareOfGivenNames = 0.12

  init(_ sample: [[String]], shapes: [ContentShape], kinds: [FieldKind]) {
    self.sample = sample
    self.shapes = shapes
    let emails = kinds.indices.filter { kinds[$0] == .email }
    mailboxes = sample.map { row in
      for column in emails where column < row.count && row[column].contains("@") {
        return fold(String(row[column].prefix { $0 != "@" })).filter { $0.isLetter }
      }
      return ""
    }
  }

  /// The kinds of `columns` that hold names; `known` are kinds of names that other columns hold.
  func kinds(of columns: [Int], known: Set<FieldKind>) -> [Int: FieldKind] {
    if known.contains(.personName) || known.isSuperset(of: [.givenName, .familyName]) {
      return [:]
    }
    var stock: [Int: Double] = [:]
    var parts: [Int] = []
    for column in columns where isWordy(column) {
      stock[column] = shareOfGivenNames(column)
      if (stock[column] ?? 0) >= Self.leastShareOfGivenNames
        || shareOfMailboxes(column) >= Self.leastShareOfMailboxes
      {
        parts.append(column)
      }
    }
    let whole = parts.filter { !shapes[$0].hasMostlyOneWord }
    parts.removeAll { whole.contains($0) }
    if parts.isEmpty {
      let people = whole.first { shapes[$0].looksLikePeople }
      return known.isEmpty ? people.map { [$0: .personName] } ?? [:] : [:]
    }
    if known.contains(.givenName) { return [parts[0]: .familyName] }
    if known.contains(.familyName) { return [parts[0]: .givenName] }
    let given = parts.max { (stock[$0] ?? 0, -$0) < (stock[$1] ?? 0, -$1) } ?? parts[0]
    let beside = [given + 1, given - 1].filter { columns.contains($0) && isWordy($0) }
    let family =
      parts.first { $0 != given }
      ?? beside.first {
        shapes[$0].hasMostlyOneWord && shapes[$0].distinct * 2 >= shapes[given].distinct
      }
    guard let family else { return [given: .givenName] }
    return [given: .givenName, family: .familyName]
  }

  /// Letters only, and not the same few values again and again.
  private func isWordy(_ column: Int) -> Bool {
    let shape = shapes[column]
    return shape.filled > 0 && shape.withDigit * 50 < shape.filled && shape.averageWords < 4
      && (shape.distinct >= 40 || shape.distinct * 3 >= shape.filled)
  }

  private func shareOfGivenNames(_ column: Int) -> Double {
    var filled = 0
    var found = 0
    for row in sample where column < row.count {
      guard let first = fold(row[column]).split(separator: " ").first else { continue }
      filled += 1
      if !Nicknames.groups(of: String(first)).isEmpty { found += 1 }
    }
    return found < 3 ? 0 : Double(found) / Double(filled)
  }

  private func shareOfMailboxes(_ column: Int) -> Double {
    var filled = 0
    var found = 0
    for (row, mailbox) in zip(sample, mailboxes) where column < row.count && !mailbox.isEmpty {
      let words = fold(row[column], umlauts: .spelled).split(separator: " ")
      let plain = fold(row[column]).split(separator: " ")
      if words.isEmpty { continue }
      filled += 1
      if (words + plain).contains(where: { $0.count >= 3 && mailbox.contains($0) }) { found += 1 }
    }
    return found < 3 ? 0 : Double(found) / Double(filled)
  }
}
