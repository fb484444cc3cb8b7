package import Matching

/// What `dedupe` is asked to do with a file.
package struct DedupeRequest: Sendable {
  /// A file that Tabular reads: CSV or JSON, plain, gzip or ZIP.
  package var path: String
  /// A review or pairs file with the column `decision` filled in.
  package var decisions: String?
  /// Probability from which rows are merged, 0...1; nil chooses it by expected error.
  package var threshold: Double?
  /// The column whose values name rows; nil: a fingerprint of the row's content does.
  package var id: String?
  /// Kinds of columns that somebody knows, by column name.
  package var kinds: [String: FieldKind] = [:]
  /// Columns in which rows of one cluster never differ.
  package var protected: [String] = []

  /// A request without options.
  package init(path: String) { self.path = path }

  /// Reads `COLUMN=KIND`; the column's name may itself hold `=`.
  ///
  /// - Throws: `DedupeError.notAKind`, `JobError.unknown` for a kind that there is not.
  package mutating func setKind(_ text: String) throws {
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex else {
      throw DedupeError.notAKind(text: text)
    }
    let name = String(text[text.index(after: equals)...])
    guard let kind = FieldKind(word: name) else {
      throw JobError.unknown(what: "kind", name: name, known: FieldKind.words)
    }
    kinds[String(text[..<equals])] = kind
  }
}

extension DedupeRequest {
  /// The words for kinds, for the help.
  package static var kindWords: [String] { FieldKind.words }
}

extension FieldKind {
  /// The words a user may name a kind by: `given_name`, `company`, ...
  static var words: [String] { allCases.map(\.word) }

  /// The word of the command line for this kind.
  var word: String {
    rawValue.reduce(into: "") { text, letter in
      text += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }

  /// The kind that a word of the command line names; `person` is a whole name in one column.
  init?(word: String) {
    let plain = word.lowercased()
    let other = ["person": FieldKind.personName, "address": .street, "name": .personName]
    guard let kind = Self.allCases.first(where: { $0.word == plain }) ?? other[plain] else {
      return nil
    }
    self = kind
  }
}
