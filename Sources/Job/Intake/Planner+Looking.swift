import CRM
import Foundation
import Reporting
import Tabular

/// Looking at one file: what can be read of it, and what its tables are.
extension Planner {
  /// A table with what was found out about it.
  struct Candidate: Sendable {
    let found: FileDiscovery.Found
    let file: TableFile
    let member: TableMember
    let source: SourceSettings?
    let outcome: RecognitionOutcome
    /// The names of stages and pipelines that it tells, with their vendor.
    let labels: [(vendor: Vendor, book: LabelBook)]
    var ids: SampleIDs
    /// Whether it is a header without records.
    var isEmpty = false
  }

  /// What looking at one file came to.
  struct Look: Sendable {
    var candidates: [Candidate] = []
    var ignored: [IgnoredFile] = []
    var cautions: [Caution] = []
    /// The headers of all its tables.
    var columns: Set<String> = []
    /// Whether it has the header of a known table and nothing new below it.
    var holdsKnownHeader = false

    /// Notes the file or a table of it, from which nothing is loaded.
    mutating func ignore(_ path: String, because reason: String) {
      ignored.append(IgnoredFile(path: path, reason: reason, records: 0))
    }

    /// Notes a file or table from which nothing is loaded though its name is that of an export.
    mutating func warn(_ path: String, because reason: String) {
      ignore(path, because: reason)
      if FileName(path).isExport { caution(path, reason) }
    }

    /// Warns of a file or table from which nothing is loaded.
    mutating func caution(_ path: String, _ reason: String) {
      cautions.append(Caution(.notRead, subject: path, value: reason))
    }
  }

  /// Opens a file; one that was named must be readable, one in a folder is passed over with a note.
  func look(
    at found: FileDiscovery.Found, of source: SourceSettings?
  ) throws -> Look {
    var look = Look()
    if !found.isNamed, FileName(found.path).isNearlyExport {
      let reason = "files are not read under such a name"
      look.ignore(found.shown, because: reason)
      look.cautions.append(Caution(.notRead, subject: found.shown, value: reason))
      return look
    }
    let file: TableFile
    do {
      file = try TableFile.open(path: found.path)
    } catch {
      if found.isNamed || error.isBrokenExport(named: found.path) { throw error }
      look.warn(found.shown, because: Self.reason(error))
      return look
    }
    for skipped in file.skipped {
      look.warn(found.shown + "/" + skipped.name, because: Self.reason(skipped.reason))
    }
    for member in file.members {
      let shown = Self.shown(found, file, member)
      do {
        let reader = try member.reader()
        let tables = try Samples.tables(of: reader)
        let shapes = tables.isEmpty ? reader.summary.tables : tables.compactMap(\.first?.table)
        look.columns.formUnion(shapes.flatMap(\.columns))
        if tables.isEmpty {
          if let candidate = headerOnly(found, file, member, source, reader.summary) {
            look.candidates.append(candidate)
            continue
          }
          let reason =
            reader.summary.isHeaderOnly
            ? "it has a header and no records" : "no records were found in it"
          if found.isNamed, file.members.count == 1 { throw JobError.noRecords(path: shown) }
          look.ignore(shown, because: reason)
          if isMissed(shown, found, reader.summary, source) {
            look.caution(shown, reason)
            look.holdsKnownHeader = (reader.summary.tables.first?.columns.count ?? 0) > 1
          }
          continue
        }
        let outcome = outcome(of: tables, shown, source)
        let candidate = Candidate(
          found: found, file: file, member: member, source: source, outcome: outcome,
          labels: tables.compactMap { Recogniser.labels(in: $0) },
          ids: SampleIDs(tables, outcome.recognition))
        look.candidates.append(candidate)
        if case .unrecognised = outcome, Self.isAnswer(tables),
          Self.namesExport(shown, found)
        {
          look.caution(shown, "it holds no table of records")
        }
      } catch let error as TabularError {
        if found.isNamed || error.isBrokenExport(named: member.name) { throw error }
        look.warn(shown, because: Self.reason(error))
      }
    }
    return look
  }

  /// A whole export without records; nil where it may just be that nothing is new.
  ///
  /// It says that all records of earlier ones are gone, which the guard against shrinking judges.
  private func headerOnly(
    _ found: FileDiscovery.Found, _ file: TableFile, _ member: TableMember,
    _ source: SourceSettings?, _ summary: ReadSummary
  ) -> Candidate? {
    guard summary.isHeaderOnly, !found.isNamed, let table = summary.tables.first else { return nil }
    let outcome = Recogniser.recognise(
      columns: table.columns, table: table.name, file: found.shown,
      settings: RecognitionSettings(of: source))
    guard let recognition = outcome.recognition,
      source?.isFull ?? recognition.profile.traits.isFullExport
    else { return nil }
    return Candidate(
      found: found, file: file, member: member, source: source, outcome: outcome, labels: [],
      ids: SampleIDs([], nil), isEmpty: true)
  }

  /// What the first table is; where nothing is loaded from it, the first other one of a vendor.
  ///
  /// Answers of an API tell objects of several kinds. Other files hold lists within lists, in which
  /// tables by the meaning of their words are chance.
  private func outcome(
    of tables: [[RecordBatch]], _ shown: String, _ source: SourceSettings?
  ) -> RecognitionOutcome {
    var first: RecognitionOutcome?
    for samples in tables {
      guard let table = samples.first?.table else { continue }
      let outcome = Recogniser.recognise(
        columns: table.columns, table: table.name, file: shown, samples: samples,
        settings: RecognitionSettings(of: source))
      let isVendor = outcome.recognition.map { $0.profile.vendor != .generic } ?? false
      if isVendor || (first == nil && outcome.recognition != nil) { return outcome }
      first = first ?? outcome
    }
    return first ?? .unrecognised(reasons: ["it has no columns"])
  }

  static func shown(
    _ found: FileDiscovery.Found, _ file: TableFile, _ member: TableMember
  ) -> String {
    file.compression == .zip ? found.shown + "/" + member.name : found.shown
  }

  /// The first line of an error's message without its path, for the list of ignored files.
  private static func reason(_ error: any Error) -> String {
    let line = String(describing: error).split(separator: "\n").first.map(String.init) ?? ""
    guard let mark = line.range(of: "error: ") else { return line }
    return String(line[mark.upperBound...])
  }
}
