import CRM
import Metrics
import Synchronization
import Warehouse

/// What a report asks of the database beside its facts, by whichever thread is free next.
final class ReportQuestions: Sendable {
  private enum Question {
    case rules(Entity)
    case duplicates
  }

  /// What came of some of the questions.
  struct Answers: Sendable {
    var rules: [Entity: HygieneAnswer] = [:]
    var duplicates: [DuplicateGroups] = []

    /// Adds the answers to the other questions.
    mutating func add(_ other: Answers) {
      rules.merge(other.rules) { $1 }
      duplicates += other.duplicates
    }
  }

  private let check: HygieneCheck
  private let survey: HygieneSurvey
  private let open: Mutex<[Question]>

  init(_ check: HygieneCheck, _ survey: HygieneSurvey) {
    self.check = check
    self.survey = survey
    // What takes longest first; deals wait for the facts.
    let first: [Entity] = [.contact, .activity, .stageChange, .lead, .account]
    let others = Entity.allCases.filter { $0 != .deal && !first.contains($0) }
    open = Mutex((first + others).map { .rules($0) } + [.duplicates])
  }

  /// Answers questions until none is open that nobody has begun with.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func answer(in store: Store) throws -> Answers {
    var answers = Answers()
    while let question = open.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
      switch question {
      case .rules(let entity):
        answers.rules.merge(try check.ask([entity], survey, in: store)) { $1 }
      case .duplicates: answers.duplicates = try DuplicateGroups.load(from: store)
      }
    }
    return answers
  }
}
