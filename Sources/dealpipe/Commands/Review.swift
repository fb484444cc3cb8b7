import ArgumentParser
import Job
import Warehouse

/// `dealpipe review`: duplicates for people to judge, and their judgement back.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write pairs of records to judge as CSV, or apply a file that was filled in.",
    discussion: """
      The columns: decision (fill in: accept, the two are the same; reject, they are not; split, \
      they are not, nor is anything merged with them), kind (account, contact, lead, deal, \
      lead-contact, lead-account, contact-account), outcome (review, too weak to act on; escalate, \
      strong enough but something speaks against it; auto and link with --merged), probability, \
      reasons, objections, left_source, left_id, right_source, right_id, then name, email, website, \
      phone, company, address, amount and date of both, each as left_… and right_….

      A decision is remembered and wins over the weights in every later run. --apply reads the \
      columns decision, kind, left_source, left_id, right_source and right_id by name, in any \
      order, from CSV as any spreadsheet saves it; one wrong line and nothing is applied.
      """)

  @OptionGroup var options: SettingsOptions

  @Option(name: [.customShort("o"), .long], help: "The file to write; - for standard output.")
  var output = "-"

  @Option(help: "Only pairs of a kind, such as contact or lead-account.")
  var kind: String?

  @Flag(help: "Also pairs that were merged or linked without being asked about.")
  var merged = false

  @Option(help: "The file that was filled in.")
  var apply: String?

  @Option(help: "Who decides; default: the user of this process.")
  var by: String?

  func run() throws {
    try Terminal.run {
      let decisions = try options.decisions()
      if let apply {
        let author = DuplicateDecisions.author(by, command: "review --apply")
        for line in try decisions.apply(apply, by: author) { Terminal.result(line) }
        return
      }
      let kinds = try kind.map { name -> [PairKind] in
        guard let kind = PairKind(rawValue: name) else {
          throw JobError.unknown(
            what: "kind of pair", name: name, known: PairKind.allCases.map(\.rawValue))
        }
        return [kind]
      }
      try OutputPlace.check([output], inputs: [options.database(options.load(near: nil).settings)])
      let sink = try OutputFile(path: output)
      let count = try decisions.review(kinds, includesMerged: merged) { try sink.write($0) }
      try sink.finish()
      Terminal.message(
        "\(count) \(count == 1 ? "pair" : "pairs") to judge; "
          + "fill in `decision`, then: dealpipe review --apply FILE")
    }
  }
}
