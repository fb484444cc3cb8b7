import CRM

/// What the tables, views and columns of the schema mean: the comments beside their definitions.
///
/// The comment before a statement, or the first one of a view, says what a row is; the one before a
/// column what the column means. A view's column that has none means what the column of that name
/// means in the tables and views it is made from.
internal struct SchemaSentences {
  /// What is said of a table or view.
  struct Subject {
    var sentence: String?
    var columns: [String: String] = [:]
    /// The tables and views that a view is made from, in the order of its text.
    var sources: [String] = []
  }

  private(set) var subjects: [String: Subject] = [:]

  /// The sentences of statements in the order they are run; what is dropped means nothing more.
  init(_ statements: [String]) {
    for statement in statements { read(statement) }
  }

  /// The sentences of this version's schema.
  static let current = SchemaSentences(statements)

  /// All statements that make the schema, in order.
  private static var statements: [String] {
    let entities = Entity.allCases
    var all = LedgerSchema.statements
    all += entities.map(EntitySchema.table) + entities.map(EntitySchema.view)
    all += MartViews.statements + GoldenSchema.statements + GoldenSchema.along
    all += GoldenSchema.companions + ReportSchema.statements
    all += entities.flatMap(ReportSchema.addValidTime)
    all += [
      KnownColumns.schema, KnownColumns.lacking, ColumnMemories.schema, LabelBooks.schema,
      SharedColumns.migrations,
    ]
    all += MatchBasis.schema + TellingSchema.statements
    return all + ProvenanceUpgrade.statements + ReportSchema.timeline.map(\.sql)
  }

  /// The sentence of a column, also where it is told by what a view is made from; nil without one.
  func sentence(of column: String, in name: String) -> String? {
    guard let subject = subjects[name] else { return nil }
    if let own = subject.columns[column] { return own }
    if let shared = SharedColumns.all[column] { return shared.sentence }
    return subject.sources.lazy.compactMap { sentence(of: column, in: $0) }.first
  }

  // MARK: Reading

  private mutating func read(_ statement: String) {
    var open: [String] = []
    var name: String?
    var isView = false
    for line in statement.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      let words = text.split { " (),".contains($0) }.map(String.init)
      if text.hasPrefix("--") {
        open.append(String(text.dropFirst(2).drop { $0 == " " }))
        continue
      }
      defer { open = [] }
      switch Array(words.prefix(2)) {
      case ["create", "table"], ["create", "view"]:
        isView = words[1] == "view"
        name = words.last { !["as"].contains($0) }
        subjects[name ?? ""] = Subject(sentence: Self.joined(open))
      case ["drop", "table"], ["drop", "view"]:
        subjects[words.last ?? ""] = nil
      case ["alter", "table"]:
        name = words[2]
        guard let place = words.firstIndex(of: "column") else { break }
        // The column may stand on the next line.
        if place + 1 < words.count {
          note(open, words[place + 1], in: name)
        } else {
          let rest = statement.split(separator: "\n").drop { $0 != line }.dropFirst().first
          note(open, rest?.split(separator: " ").first.map(String.init) ?? "", in: name)
        }
      default:
        guard let name else { break }
        if isView {
          readView(text, words, open, name)
        } else {
          note(open, words.first ?? "", in: name)
        }
      }
    }
  }

  private mutating func readView(
    _ text: Substring, _ words: [String], _ open: [String], _ name: String
  ) {
    if words.first == "select" {
      if subjects[name]?.sentence == nil { subjects[name]?.sentence = Self.joined(open) }
      return
    }
    if let place = words.firstIndex(where: { ["from", "join"].contains($0) }),
      place + 1 < words.count
    {
      subjects[name]?.sources.append(words[place + 1])
    }
    let output = words.last.map { String($0.split(separator: ".").last ?? "") }
    note(open, output ?? "", in: name)
  }

  private mutating func note(_ lines: [String], _ column: String, in name: String?) {
    guard let name, let sentence = Self.joined(lines), !column.isEmpty else { return }
    subjects[name]?.columns[column] = sentence
  }

  /// Comment lines as one sentence, with a capital and a full stop; nil for none.
  private static func joined(_ lines: [String]) -> String? {
    guard !lines.isEmpty else { return nil }
    let text = lines.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }
}
