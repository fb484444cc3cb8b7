import ArgumentParser
import Foundation
import Job
import Tabular

/// `dealpipe dedupe`: duplicates of any table, without settings.
struct Dedupe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the rows of any table that speak of the same entity.",
    discussion: """
      OUT has every row of the file in its order: the file's columns, then cluster_id (equal for \
      rows of one entity; made from the rows' ids or content, so that it does not depend on their \
      order), match_probability (of the strongest link to another row of the cluster; 1 for a row \
      alone) and is_survivor (true for the most complete row of each cluster).

      --golden has one row a cluster: cluster_id, cluster_size, then the file's columns. Columns \
      that are not compared keep the survivor's value; an opt-out wins; elsewhere the most frequent \
      value wins, then the most recently changed, then the longest.

      --pairs has the pairs that were merged, or nearly: decision (empty), outcome (merged, review, \
      escalated), probability, weight and prior_weight (bits), left_id, right_id, left_cluster_id, \
      right_cluster_id, and for each compared column COLUMN_level and COLUMN_weight. The weights \
      add up to weight, except that rows which contradict each other weigh -1 at most.

      --review has the pairs that somebody should judge: decision (to be filled in), outcome, \
      probability, reasons, objections, left_id, right_id, then left_COLUMN and right_COLUMN of \
      every column (left_id_2 and right_id_2 of a column id). left_id and right_id are the values of \
      --id, else fingerprints of the rows.

      --decisions reads decision, left_id and right_id of such a file: accept (one entity), reject \
      (two) or split (two, and so are their clusters; within one cluster the right row leaves it). \
      Decisions win over the model.

      Kinds of columns: \(DedupeRequest.kindWords.joined(separator: ", ")).
      """)

  @Argument(help: "The table to read: CSV or JSON, plain, gzip or ZIP.")
  var file: String

  @Option(name: [.customShort("o"), .long], help: "The file to write; - for standard output.")
  var output: String

  @Option(help: "File for one row a cluster, with the best value of each field.")
  var golden: String?

  @Option(help: "File for pairs with the level and weight of each comparison.")
  var pairs: String?

  @Option(help: "File for pairs to judge.")
  var review: String?

  @Option(help: "A review or pairs file with the column decision filled in.")
  var decisions: String?

  @Option(help: "Probability from which rows are merged, 0 to 1; default: by expected error.")
  var threshold: Double?

  @Option(help: "The column that names rows; it is not compared.")
  var id: String?

  @Option(name: .customLong("kind"), help: "What a column holds: COLUMN=KIND. May be repeated.")
  var kinds: [String] = []

  @Option(
    name: .customLong("protected"),
    help: "A column in which rows of one cluster never differ. May be repeated.")
  var protected: [String] = []

  @Flag(help: "No summary on standard error.")
  var quiet = false

  func validate() throws {
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("The threshold is a probability: from 0 to 1.")
    }
  }

  func run() throws {
    try Terminal.run {
      var request = DedupeRequest(path: file)
      request.decisions = decisions
      request.threshold = threshold
      request.id = id
      request.protected = protected
      for kind in kinds { try request.setKind(kind) }
      let files = [file, decisions, output, golden, pairs, review]
      try OutputPlace.check(
        files.dropFirst(2).compactMap { $0 }, inputs: files.prefix(2).compactMap { $0 })
      var sinks: [OutputFile] = []
      func open(_ path: String) throws -> DedupeOutputs.Sink {
        let sink = try OutputFile(path: path)
        sinks.append(sink)
        return { try sink.write($0) }
      }
      try TableFile.check(path: file)
      var outputs = DedupeOutputs(rows: try open(output))
      outputs.golden = try golden.map(open)
      outputs.pairs = try pairs.map(open)
      outputs.review = try review.map(open)
      let isQuiet = quiet
      try Deduplication(request) { line in if !isQuiet { Terminal.message(line) } }.run(outputs)
      for sink in sinks { try sink.finish() }
    }
  }
}
