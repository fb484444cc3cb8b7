import Cleaning

/// What a column was found to hold, and why.
package struct DetectedKind: Sendable, Hashable {
  /// What the decision rests on.
  package enum Reason: String, Sendable {
    case header
    case content
    case empty
    /// The column only repeats the given and family names.
    case repeatsNames = "repeats the names"
  }
  package var kind: FieldKind
  package var reason: Reason
}

/// Guesses what each column holds from its header and from sample values.
///
/// - Parameters:
///   - columns: the header texts.
///   - sample: rows of values, one per column; a few thousand are plenty.
/// - Returns: one kind per column, `ignored` for columns that say nothing about identity.
package func detectFieldKinds(columns: [String], sample: [[String]]) -> [DetectedKind] {
  let shapes = parallelMap(columns.count, workers: 2) { index in
    ContentShape(sample.map { index < $0.count ? $0[index] : "" })
  }
  var found = columns.indices.map { index in
    let shape = shapes[index]
    if shape.filled == 0 { return DetectedKind(kind: .ignored, reason: .empty) }
    if let kind = HeaderWords.kind(of: columns[index], shape: shape) {
      return DetectedKind(kind: kind, reason: .header)
    }
    return DetectedKind(kind: shape.kind, reason: .content)
  }
  // A `Name` beside given names is the family's, and beside family names the person's own.
  let parts = Set(found.map(\.kind).filter { [.givenName, .familyName].contains($0) })
  if parts.count == 1, let part = parts.first {
    let plain = columns.indices.filter {
      ["name", "nama", "nom", "nombre", "nome"].contains(
        HeaderWords.words(of: columns[$0]).joined())
        && [.personName, .company].contains(found[$0].kind) && shapes[$0].hasMostlyOneWord
    }
    if plain.count == 1 {
      found[plain[0]].kind = part == .givenName ? .familyName : .givenName
    }
  }
  let open = columns.indices.filter { index in
    found[index].reason == .content
      && [.company, .city, .category, .text].contains(found[index].kind)
  }
  let known = Set(found.map(\.kind).filter { [.givenName, .familyName, .personName].contains($0) })
  let names = NameColumns(sample, shapes: shapes, kinds: found.map(\.kind))
  for (index, kind) in names.kinds(of: open, known: known) {
    found[index] = DetectedKind(kind: kind, reason: .content)
  }
  for index in columns.indices where found[index].kind == .personName {
    if isSpelledOutElsewhere(index, found.map(\.kind), sample) {
      found[index] = DetectedKind(kind: .ignored, reason: .repeatsNames)
    }
  }
  return found
}

/// Whether a whole name is only put together from the given and family name columns.
private func isSpelledOutElsewhere(
  _ index: Int, _ kinds: [FieldKind], _ sample: [[String]]
) -> Bool {
  let parts = kinds.indices.filter { kinds[$0] == .givenName || kinds[$0] == .familyName }
  if parts.count < 2 { return false }
  var filled = 0
  var repeated = 0
  var containing = 0
  for row in sample where index < row.count {
    var whole: [UInt8] = []
    fold(Array(row[index].utf8).span, into: &whole)
    var others: [UInt8] = []
    for part in parts where part < row.count {
      others.append(0x20)
      fold(Array(row[part].utf8).span, into: &others)
    }
    let words = Set(whole.split(separator: 0x20))
    let known = Set(others.split(separator: 0x20))
    if words.isEmpty || known.isEmpty { continue }
    filled += 1
    if words.isSubset(of: known) { repeated += 1 }
    if known.isSubset(of: words) { containing += 1 }
  }
  return filled > 0 && (repeated * 20 >= filled * 19 || containing * 10 >= filled * 7)
}
