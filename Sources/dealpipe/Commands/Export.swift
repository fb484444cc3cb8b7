import ArgumentParser
import Foundation
import Job
import Tabular

/// `dealpipe export`: golden records, and what the CRM is to merge and correct.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write golden records, or files by which a CRM merges and corrects its own records.",
    discussion: """
      Golden records have the columns golden_id, records (how many it is of), redirected_ids \
      (golden ids that lead to it) and source_ids (SOURCE:ID of its records), both parted by \
      semicolons, then the fields; contacts also golden_account_id and account_name.

      --fixes VENDOR writes merge-account.csv, merge-contact.csv and merge-lead.csv into a folder, \
      one line a merge: the record that stays, those that go, and the values to keep under the \
      headers of the vendor's own export. Salesforce: MasterRecordId, RecordToMergeId1 and \
      RecordToMergeId2, the most a merge takes; HubSpot: primaryObjectId, objectIdToMerge; \
      Pipedrive: merge_with_id (stays), id (goes); Zoho: Master Record Id, Merged Record Id; \
      Dynamics: Target, SubordinateId. More records than a line takes have more lines. Beside them \
      it writes update-ENTITY-FIELD.csv for each field that cleaning changed: the records' ids and \
      the field, so that no cell is blank. `#N/A` empties a field at Salesforce.
      """)

  @OptionGroup var options: SettingsOptions

  @Option(help: "account, contact or lead.")
  var entity = "contact"

  @Option(help: "csv or ndjson; default: by the name of the output.")
  var to: String?

  @Option(
    name: [.customShort("o"), .long],
    help: "The file to write, - for standard output; with --fixes a folder.")
  var output: String

  @Option(help: "salesforce, hubspot, pipedrive, zoho, dynamics or generic.")
  var fixes: String?

  func run() throws {
    try Terminal.run {
      let (settings, _) = try options.load(near: nil)
      let database = options.database(settings)
      if let fixes {
        try makeFolder()
        try writeMerges(of: fixes, database)
        try writeUpdates(of: fixes, database)
        return
      }
      let format = try OutputFile.format(to, of: output)
      try OutputPlace.check([output], inputs: [database])
      let sink = try OutputFile(path: output)
      let count = try GoldenExport(database: database)
        .write(try Entities.named(entity), as: format) { try sink.write($0) }
      try sink.finish()
      Terminal.message("\(count) golden \(entity) records")
    }
  }

  private func writeMerges(of vendor: String, _ database: String) throws {
    let merges = try MergeFile(database: database, vendor: vendor)
    for entity in GoldenEntity.allCases {
      let path = "\(output)/merge-\(entity.rawValue).csv"
      let sink = try OutputFile(path: path)
      let count = try merges.write(entity) { try sink.write($0) }
      if count > 0 { try sink.finish() }
      Terminal.message("\(count) \(entity.rawValue) merges\(count > 0 ? ": \(path)" : "")")
    }
  }

  private func writeUpdates(of vendor: String, _ database: String) throws {
    for file in try UpdateFiles(database: database, vendor: vendor).files() {
      let path = "\(output)/\(file.name)"
      let sink = try OutputFile(path: path)
      try sink.write(file.bytes)
      try sink.finish()
      Terminal.message("\(file.records) corrections: \(path)")
    }
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw JobError.unwritable(path: output, reason: error.localizedDescription)
    }
  }
}
