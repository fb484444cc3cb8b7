import ArgumentParser
import Job

/// `dealpipe explain rule`: a rule of cleaning, reading or hygiene in words.
struct ExplainRule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Say what a rule does, why, and what to do about it; without an id, list all rules.")

  @Argument(help: "The rule's id, as in reports and lists of changes: phone.e164, deal-overdue ...")
  var id: String?

  func run() throws {
    try Terminal.run {
      guard let id else {
        for rule in RuleBook.all { Terminal.result("\(rule.id)\t\(rule.title)") }
        return
      }
      Terminal.result(try RuleBook.entry(id).text)
    }
  }
}
