import ArgumentParser
import Job

/// `dealpipe explain record`: where a record's values come from, down to file, line and byte.
struct ExplainRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Where a record's values come from, down to file, line and byte.",
    discussion: """
      A record is named by the id in a view's column `key` or a row file's column `id`, by SOURCE:ID \
      where several sources have it, or by its golden id: the number, or golden:NUMBER where a \
      record has the same id. Any kind of record can be asked for: account, contact, lead, deal, \
      stage_change, activity, user, campaign, product, contact_role, rate, target.

      Of a record: its state, source, file, line and byte offset (from 0, in the decompressed text) \
      and the run that first saw it; each field with its header, the text it was made of and the \
      rule that changed it; the columns that no field takes; the record's own text, read back from \
      its file if that is still what was loaded; earlier versions, changes and stages with their \
      places; its golden record, pairs and what people decided. Of a golden record: each value with \
      the source row it comes from and the rule by which it won, and its members. A record that was \
      only ever set aside is told with its place and rule.

      --json prints one object with the same facts: entity, source, key, state (current, deleted, \
      merged, vanished, past, quarantined), origin, fields, extras, original, versions, changes, \
      stages, golden, pairs, decisions; of a golden record: golden_id, values, members.
      """)

  @Argument(help: "What the record is, such as deal.")
  var entity: String

  @Argument(help: "ID, SOURCE:ID or golden id.")
  var id: String

  @OptionGroup var options: SettingsOptions

  @Option(
    help: "Folder or file to find the export in, where it lies no longer where it was read.")
  var files: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Terminal.run(json: json) {
      let (settings, _) = try options.load(near: nil)
      let answer = try Provenance(database: options.database(settings), files: files)
        .record(id, of: entity)
      Terminal.result(answer, json: json)
    }
  }
}
