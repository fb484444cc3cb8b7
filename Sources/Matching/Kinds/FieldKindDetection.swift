import Cleaning

/// Guesses what each column holds from its header and from sample values.
///
/// - Parameters:
///   - columns: the header texts.
///   - sample: rows of values, one per column; a few thousand are plenty.
/// - Returns: one kind per column, `ignored` for columns that say nothing about identity.
package func detectFieldKinds(columns: [String], sample: [[String]]) -> [FieldKind] {
  var kinds = columns.indices.map { index in
    let shape = ContentShape(sample.map { index < $0.count ? $0[index] : "" })
    return HeaderWords.kind(of: columns[index], shape: shape) ?? shape.kind
  }
  for index in columns.indices where kinds[index] == .personName {
    if isSpelledOutElsewhere(index, kinds, sample) { kinds[index] = .ignored }
  }
  return kinds
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
