import Document
import Reporting

/// What a report tells, in every language, before it becomes files; a report that is rendered again
/// goes through here as the first one did.
struct ReportParts: Sendable {
  var pages: [Language: Page]
  /// metrics.json.
  var metrics: String
  /// run.json.
  var manifest: String
  /// Rows about records that many files tell of.
  var rows: RowFiles
  /// Files whose rows stand there alone.
  var lists: [Publisher.File]

  /// The language of a code, English for any other.
  static func language(_ code: String?) -> Language {
    code.flatMap { Language(rawValue: $0) } ?? .english
  }

  /// The files of the report in a language.
  func files(in language: Language) -> [Publisher.File] {
    var files: [Publisher.File] = []
    if let page = pages[language] {
      files.append(Publisher.File(path: "index.html", text: page.html))
      files.append(Publisher.File(path: "index.md", text: page.markdown))
    }
    files.append(Publisher.File(path: "metrics.json", text: metrics))
    files.append(Publisher.File(path: "run.json", text: manifest))
    return files + rows.files + lists
  }
}
