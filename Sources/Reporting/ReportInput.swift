package import Metrics

/// All a report tells: the numbers, the records they came from, and what the run did.
package struct ReportInput: Sendable {
  /// The numbers.
  package var evaluation: Evaluation
  /// The records the numbers point into.
  package var facts: Facts
  /// What the run read, decided and found.
  package var run: RunFacts

  /// Numbers, their records and their run.
  package init(evaluation: Evaluation, facts: Facts, run: RunFacts) {
    self.evaluation = evaluation
    self.facts = facts
    self.run = run
  }
}
