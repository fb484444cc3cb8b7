/// A column that tells when a deal entered a stage: `Date entered "Proposal (Sales)"`,
/// `hs_v2_date_entered_contractsent`, `Angebotsdatum`, `fecha propuesta`.
package struct StampColumn: Sendable, Equatable {
  /// The stage as the header has it.
  let label: String
  /// The pipeline that the header names behind the stage; nil for none.
  let pipeline: String?
  /// Whether the header says "entered", so that no other column bears it out.
  let isPlain: Bool

  /// Reads a header; nil where it is about no stage.
  package init?(_ header: String) {
    let text = header.filter { !Self.quotes.contains($0) }
    let words = Word.all(in: text)
    guard !words.isEmpty else { return nil }
    if let rest = Self.rest(of: words, in: text, after: Self.entered, before: Self.enteredBehind) {
      self.init(named: rest, isPlain: true)
    } else if let rest = Self.rest(of: words, in: text, after: Self.dates, before: Self.dateBehind)
      ?? Self.compound(words)
    {
      guard StageMap().stage(of: rest) != nil,
        Self.leaving.isDisjoint(with: HeaderName(rest).words)
      else { return nil }
      self.init(named: rest, isPlain: false)
    } else {
      return nil
    }
  }

  private init?(named rest: String, isPlain: Bool) {
    guard !Self.empty.contains(HeaderName.key(rest)) else { return nil }
    self.isPlain = isPlain
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("), open > rest.startIndex {
      label = String(rest[..<open]).trimmed
      pipeline = String(rest[rest.index(after: open)...].dropLast()).trimmed
    } else {
      label = rest
      pipeline = nil
    }
  }

  /// What stands behind the longest of some beginnings, or before the longest of some endings.
  private static func rest(
    of words: [Word], in text: String, after starts: [[String]], before ends: [[String]]
  ) -> String? {
    let keys = words.map(\.key)
    if let start = starts.first(where: { keys.starts(with: $0) && keys.count > $0.count }) {
      return String(text[words[start.count].start...]).trimmed
    }
    if let end = ends.first(where: { keys.reversed().starts(with: $0.reversed()) }),
      keys.count > end.count
    {
      let rest = String(text[..<words[keys.count - end.count].start])
      return rest.trimmed(of: "_-:. ")
    }
    return nil
  }

  /// German writes it as one word: `Angebotsdatum`.
  private static func compound(_ words: [Word]) -> String? {
    guard words.count == 1, let word = words.first?.key, word.hasSuffix("datum") else { return nil }
    let stem = String(word.dropLast(5))
    return [stem, String(stem.dropLast())].first { StageMap().stage(of: $0) != nil }
  }

  private static let quotes: Set<Character> = ["\"", "'", "“", "”", "‘", "’", "«", "»", "„"]

  /// Words that name no stage but the column itself.
  private static let empty: Set<String> = [
    "", "stage", "currentstage", "phase", "etapa", "etape", "tahap", "pipeline", "by", "date", "at",
    "on",
  ]

  /// Words of columns that tell when a deal left a stage.
  private static let leaving: Set<String> = [
    "exited", "exit", "left", "ausgetreten", "verlassen", "keluar", "salida", "sortie", "saida",
  ]

  private static func phrases(_ text: String) -> [[String]] {
    text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
      .sorted { $0.count > $1.count }
  }

  private static let entered = phrases(
    """
    hs v2 date entered,hs date entered,properties hs v2 date entered,properties hs date entered,\
    property hs v2 date entered,property hs date entered,date entered stage,date entered,\
    entered stage,entered,eintrittsdatum,datum eintritt,eintritt in,eingetreten in,\
    date d entree dans,date d entree,date entree,entree dans,fecha de entrada en,\
    fecha de entrada,fecha entrada,data de entrada em,data de entrada,data entrada,tanggal masuk,\
    tgl masuk
    """)

  private static let enteredBehind = phrases(
    "date entered,entered date,entered at,entered on,entered,eintrittsdatum,tanggal masuk")

  private static let dates = phrases(
    "date,datum,tanggal,tgl,fecha de,fecha,data de,data da,data do,data,date de,date du")

  private static let dateBehind = phrases("date,datum,at,on")
}

/// A word of a header, folded, with where it starts.
private struct Word {
  let key: String
  let start: String.Index

  static func all(in text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    for index in text.indices {
      let isPart = text[index].isLetter || text[index].isNumber
      if isPart, start == nil { start = index }
      if !isPart, let from = start {
        words.append(Word(key: HeaderName.key(String(text[from..<index])), start: from))
        start = nil
      }
    }
    if let from = start {
      words.append(Word(key: HeaderName.key(String(text[from...])), start: from))
    }
    return words
  }
}

extension String {
  /// The text without some characters at its ends.
  fileprivate func trimmed(of characters: String) -> String {
    var rest = self[...]
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    return String(rest)
  }
}
