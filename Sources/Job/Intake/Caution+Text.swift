import Reporting
import Warehouse

extension Caution {
  /// The warning as the command line shows it: where, what, and what to do.
  var message: String { "\(subject): warning: \(what)\n  \(remedy)" }

  private var what: String {
    switch kind {
    case .paddedRows:
      "\(value) rows end before their last columns, as rows do that leave out blanks; those were "
        + "read as blank"
    case .cutOff: "the file ends inside a record, so the rest of the export is not here"
    case .moreRecords:
      "the file says that there are more records than it has"
        + (value.isEmpty ? "" : ", \(value) in all")
    case .unknownIDs: "\(value) records were set aside whose ids can't be read"
    case .notRead: "it was not read: \(value)"
    case .unknownHeader: "its settings name columns that none of its tables has: \(value)"
    case .sharedName:
      "\(value) tells of other records under the same ids, and neither source has a name: the later "
        + "one takes the place of the earlier"
    case .absent: "earlier exports brought \(value) records, this one has no such table"
    case .lostColumns: "columns that earlier exports had are not in it: \(value)"
    case .takenEarlier:
      "its name tells no day and its records are older than what is known of them, so it counts as "
        + "an export of \(value)"
    case .encoding: "its letters may be wrong: \(value) is a guess that others come close to"
    }
  }

  private var remedy: String {
    switch kind {
    case .paddedRows:
      "nothing to do where those columns are blank; export the file again if they are not"
    case .cutOff: "export or copy it again; no record was taken as gone because of it"
    case .moreRecords: "fetch all pages of it; no record was taken as gone because of it"
    case .unknownIDs:
      "mend or export them again; no record was taken as gone, as these may be the missing ones"
    case .notRead:
      "export it again, as CSV or JSON, plain, .gz or .zip, or take it out of the folder"
    case .unknownHeader: "write each header as it stands in the file"
    case .sharedName: "give each source a `name` of its own in dealpipe.yaml"
    case .absent: "the records of the last export still count; export the table again"
    case .lostColumns:
      "what they told stays as it was; export them again, or stop at such with `column_drift: freeze`"
    case .takenEarlier:
      "if it is not, name the day it was exported in its name, or with --snapshot-at"
    case .encoding: "export the file as UTF-8"
    }
  }

  /// The caution as the ledger keeps it.
  var note: RunNote { RunNote("caution." + kind.rawValue, subject: subject, value: value) }

  /// The caution that a note of the ledger keeps; nil where it keeps something else.
  init?(_ note: RunNote) {
    guard note.kind.hasPrefix("caution."),
      let kind = Kind(rawValue: String(note.kind.dropFirst("caution.".count)))
    else { return nil }
    self.init(kind, subject: note.subject, value: note.value)
  }
}
