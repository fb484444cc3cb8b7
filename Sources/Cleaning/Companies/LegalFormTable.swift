/// The legal forms that are recognised, with the spellings they are recognised by.
///
/// A line holds a form's customary abbreviation, a colon, and its spellings: the form's words
/// folded and put together (`S. de R.L. de C.V.` is `sderldecv`). A mark before a spelling says how
/// it must be written, because it is a word or another abbreviation as well; see `Writing`.
enum LegalFormTable {
  typealias Family = LegalForm.Family

  /// How a spelling must be written to count as a form.
  enum Writing {
    case any
    /// `=`: small or in capitals, not as a capitalised word (`SAS`, not `Sas`) unless it has no vowel.
    case notCapitalised
    /// `!`: in capitals, with points or set apart (`SPA` or `S.p.A.`, not `spa`), or without a vowel.
    case capitals
    /// `.`: with points, slashes or set apart (`C.A.`, not `CA`).
    case points
    /// `~`: with a point behind it (`Fa.`, not `FA`).
    case point
    /// `+`: in a name that a form closes as well (`SC Dacia SRL`).
    case paired
    /// `#`: as one word in capitals (`AB`, not `A.B.`).
    case oneWord
  }

  /// A form with how its spelling must be written.
  struct Entry: Sendable {
    let form: LegalForm
    let writing: Writing
  }

  private static func table(
    _ groups: [(family: Family, lines: String)]
  ) -> WordTable<Entry> {
    var entries: [(word: String, value: Entry)] = []
    for (family, lines) in groups {
      for line in lines.split(separator: "\n") {
        guard let colon = line.lastIndex(of: ":") else { continue }
        let form = LegalForm(abbreviation: String(line[..<colon]), family: family)
        for spelling in line[line.index(after: colon)...].split(separator: " ") {
          let writing: Writing =
            switch spelling.first {
            case "=": .notCapitalised
            case "!": .capitals
            case ".": .points
            case "~": .point
            case "+": .paired
            case "#": .oneWord
            default: .any
            }
          let word = writing == .any ? spelling : spelling.dropFirst()
          entries.append((String(word), Entry(form: form, writing: writing)))
        }
      }
    }
    return WordTable(entries)
  }

  /// Forms that close a name.
  static let closings = table(
    [
      (.limited, limited), (.stock, stock), (.partnership, partnership), (.sole, sole),
      (.membership, membership),
    ] + writtenOut)

  /// Forms that open a name.
  static let openings = table(opening)
}
