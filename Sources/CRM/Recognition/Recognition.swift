package import Cleaning

/// What a table is, and what each of its columns becomes.
package struct Recognition: Sendable {
  /// How a record's key is made.
  package enum Key: Sendable, Equatable {
    /// The text of one column.
    case column(Int)
    /// The texts of columns that together name the record; if all are blank, the content does.
    case natural([Int])
    /// A hash of what the record says, as nothing names it.
    case content
  }

  package let profile: Profile
  package let entity: Entity
  /// The column names of the table the mapping was made for.
  package let columns: [String]
  /// From 0 to 1.
  package let score: Double
  /// Why this profile, in words.
  package let reasons: [String]
  /// The columns that become fields, best source of each field first.
  package var mapping: [ColumnMapping]
  package var key: Key
  /// Columns that no field takes; their values are kept beside the record.
  package var unmapped: [Int]
  /// How the values of some of them are cleaned, because somebody said what they are.
  package var extraCleaning: [ExtraCleaning] = []
  /// Known technical columns whose values are not kept.
  package var bookkeeping: [Int]
  /// What was taken for granted of the whole table, one sentence each.
  package var tableAssumptions: [String]
  /// What looks wrong in the whole table, one sentence each.
  package var tableQuestions: [String]
  /// Whether the rows are versions of records (`_fivetran_start`), several for one id.
  package let holdsVersions: Bool
  /// How the table's records become the rows that are mapped; nil where they are those rows.
  package var reshaping: Reshaping?
  /// Other rows that the same records tell, such as the stages a deal entered.
  package var companions: [Recognition] = []

  /// What its first records say about its columns.
  var sampled = TableEvidence()
  /// Columns in which no record may have a value.
  package var refused: [Int] = []
  /// What the ids of stages and pipelines in this source stand for.
  package var labels = LabelBook() {
    didSet { for index in companions.indices { companions[index].labels = labels } }
  }

  /// What was taken for granted, one sentence each.
  package var assumptions: [String] { tableAssumptions + mapping.flatMap(\.assumptions) }

  /// What looks wrong and should be looked at, one sentence each.
  package var questions: [String] {
    tableQuestions + mapping.flatMap(\.questions) + extraCleaning.flatMap(\.questions)
  }

  /// The columns of the table as it came.
  package var sourceColumns: [String] { reshaping?.columns ?? columns }

  /// What a column of the table as it came becomes: a field or a few words; nil where nothing does.
  package func use(of column: Int) -> String? {
    if let reshaping { return reshaping.role(of: column) }
    return mapping(of: column)?.field.id
      ?? companions.lazy.compactMap { $0.reshaping?.role(of: column) }.first
  }

  /// Whether its rows are told by columns of another table's records.
  package var isTold: Bool {
    switch reshaping {
    case .stamps: true
    case .changes, nil: false
    }
  }

  /// The mapping of a column of the table as it came; nil where its values are not mapped as such.
  package func mapping(of column: Int) -> ColumnMapping? {
    reshaping == nil ? mapping.first { $0.column == column } : nil
  }

  /// The column that fills a field first, or nil.
  package func column(of field: String) -> Int? {
    mapping.first { $0.field.id == field }?.column
  }
}

/// How one column becomes one field.
package struct ColumnMapping: Sendable {
  package let column: Int
  /// The header as it came.
  package let header: String
  package let field: Field
  /// The field's position in `EntityTable`.
  package let fieldIndex: Int
  /// How dates and numbers of the column are read.
  package var context: CleaningContext
  /// Whether the column holds days only, so that a midnight is no time.
  package var isDayOnly: Bool
  /// 100 where probabilities run from 0 to 100, else 1.
  package var divisor: Int
  /// How the reading was decided, in words; empty where nothing was open.
  package var evidence: [String]
  /// What was decided about how its values are written.
  package var decisions: [ColumnAnswer.Question: ColumnDecision] = [:]
  /// What was taken for granted of it, with what stands for that among the evidence.
  var assumed: [ColumnAnswer.Question: (evidence: String?, sentence: String)] = [:]
  /// What was taken for granted about its values, one sentence each.
  package var assumptions: [String] {
    ColumnAnswer.Question.allCases.compactMap { assumed[$0]?.sentence }
  }
  /// What looks wrong with its values, one sentence each.
  package var questions: [String] = []
  /// What of this was decided by a part of the values only.
  var provisional = ProvisionalReading()
}

/// What came of looking at a table.
package enum RecognitionOutcome: Sendable {
  case recognised(Recognition)
  /// The table is known, and nothing is loaded from it for this reason.
  case notUsed(profile: String, reason: String)
  /// No profile fits; what was looked for and not found.
  case unrecognised(reasons: [String])

  /// The recognition, where there is one.
  package var recognition: Recognition? {
    switch self {
    case .recognised(let recognition): recognition
    case .notUsed, .unrecognised: nil
    }
  }

  /// Leaves tables of versions out where the table of current records stands beside them.
  ///
  /// A warehouse's `*_history` snapshot (`_fivetran_active`, `_start`, `_end`) repeats the records
  /// of its base table. Beside it, the snapshot is not used; alone, it is loaded and the newest
  /// version of each record wins.
  package static func settle(_ outcomes: [RecognitionOutcome]) -> [RecognitionOutcome] {
    var bases: Set<String> = []
    for outcome in outcomes {
      if let found = outcome.recognition, !found.holdsVersions { bases.insert(found.profile.id) }
    }
    return outcomes.map { outcome in
      guard let found = outcome.recognition, found.holdsVersions, bases.contains(found.profile.id)
      else { return outcome }
      return .notUsed(
        profile: found.profile.id,
        reason: "versions of records whose current state is in another file of this source")
    }
  }
}
