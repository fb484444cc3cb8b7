import Document
import Metrics

extension ReportInput {
  /// The name of a deal as people know it, else its id.
  func dealName(_ index: Int32) -> String {
    let deal = facts.deals[Int(index)]
    return facts.text(deal.name.isBlank ? deal.id : deal.name)
  }

  /// The name of a deal's account; empty without one.
  func accountName(_ index: Int32) -> String {
    facts.deals[Int(index)].account.position.map { facts.text(facts.accounts[$0].name) } ?? ""
  }

  /// The name of a deal's owner; empty without one.
  func ownerName(_ index: Int32) -> String {
    facts.deals[Int(index)].owner.position.map { facts.text(facts.owners[$0].name) } ?? ""
  }

  /// All balances: those of the run, then those of the numbers.
  var allBalances: [Balance] { run.balances + evaluation.balances }

  /// Deals without a value in the reporting currency, by why.
  var unpriced: [(kind: Note.Kind, count: Int)] {
    evaluation.notes.filter { [.noAmount, .noCurrency, .noRate].contains($0.kind) }
      .map { (kind: $0.kind, count: $0.count) }
  }
}
