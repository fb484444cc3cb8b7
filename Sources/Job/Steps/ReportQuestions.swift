import CRM
import Metrics
import Synchronization
import Warehouse

/// What a report asks of the database beside its facts, by whichever thread is free next.
final class ReportQuestions: Sendable {
  private enum Question {
    case rules(Entity)
    /// The rules of deals, with those that the facts know.
    case deals([String: Parameter])
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
  private let survey = Mutex<HygieneSurvey?>(nil)
  private let questions: Mutex<[Question]>

  init(_ check: HygieneCheck) {
    self.check = check
    // What takes longest first; deals wait for the facts.
    let first: [Entity] = [.contact, .activity, .stageChange, .lead, .account]
    let others = Entity.allCases.filter { $0 != .deal && !first.contains($0) }
    questions = Mutex((first + others).map { .rules($0) } + [.duplicates])
  }

  /// Opens the question that needs the facts, as the next one.
  func open(_ facts: Facts, stuck: [StuckDeal]) {
    let lists = check.lists(facts, stuck: stuck)
    questions.withLock { $0.insert(.deals(lists), at: 0) }
  }

  /// Answers questions until none is open that nobody has begun with.
  ///
  /// - Throws: `WarehouseError.sqlite`.
  func answer(in store: Store) throws -> Answers {
    // Whoever comes first looks, the other one waits for it.
    let survey = try survey.withLock { known in
      let survey = try known ?? check.survey(store)
      known = survey
      return survey
    }
    var answers = Answers()
    while let question = questions.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
      switch question {
      case .rules(let entity): answers.rules[entity] = try check.ask(entity, survey, in: store)
      case .deals(let lists):
        answers.rules[.deal] = try check.ask(.deal, survey, lists: lists, in: store)
      case .duplicates: answers.duplicates = try DuplicateGroups.load(from: store)
      }
    }
    return answers
  }
}
