import CRM
import Cleaning
import Foundation
import Matching
import Reporting
import Tabular

/// Looks at every file once, at its beginning only, and decides what it is.
package struct Planner {
  let settings: Settings
  let say: @Sendable (String) -> Void

  /// A planner with a place for its progress messages.
  package init(settings: Settings, say: @escaping @Sendable (String) -> Void) {
    self.settings = settings
    self.say = say
  }

  /// A table with what was found out about it.
  private struct Candidate: Sendable {
    let found: FileDiscovery.Found
    let file: TableFile
    let member: TableMember
    let source: SourceSettings?
    let outcome: RecognitionOutcome
    /// The names of stages and pipelines that it tells, with their vendor.
    let labels: [(vendor: Vendor, book: LabelBook)]
    /// Whether it is a header without records.
    var isEmpty = false
  }

  /// What looking at one file came to.
  private struct Look: Sendable {
    var candidates: [Candidate] = []
    var ignored: [IgnoredFile] = []
    var cautions: [Caution] = []

    /// Notes the file or a table of it, from which nothing is loaded.
    mutating func ignore(_ path: String, because reason: String) {
      ignored.append(IgnoredFile(path: path, reason: reason, records: 0))
    }

    /// Notes a file or table from which nothing is loaded though its name is that of an export.
    mutating func warn(_ path: String, because reason: String) {
      ignore(path, because: reason)
      if FileName(path).isExport {
        cautions.append(Caution(.notRead, subject: path, value: reason))
      }
    }
  }

  /// The plan for the sources of the settings, or for the paths named on the command line.
  package func plan(paths: [String]) throws -> Plan {
    var plan = Plan()
    var all: [(found: FileDiscovery.Found, source: SourceSettings?)] = []
    let places: [(path: String, source: SourceSettings?)] =
      paths.isEmpty
      ? settings.sources.map { ($0.path, $0) } : paths.map { ($0, source(at: $0)) }
    for (path, source) in places {
      let files: [FileDiscovery.Found]
      do {
        let name = places.count > 1 ? URL(fileURLWithPath: path).lastPathComponent : ""
        files = try FileDiscovery.files(at: path, shownAs: name)
      } catch let error as JobError {
        if let source, !source.isRequired {
          plan.ignore(path, because: "absent, and not required")
          continue
        }
        throw error
      }
      if files.allSatisfy({ !$0.isNamed }), let gap = ExportParts.gaps(in: files.map(\.path)).first
      {
        throw JobError.missingParts(path: gap.present, missing: gap.missing)
      }
      all += files.map { ($0, source) }
    }
    plan.isOfFolders = all.allSatisfy { !$0.found.isNamed }
    let (files, planner) = (all, self)
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let looks = parallelMap(files.count, workers: workers) { index in
      Result { try planner.look(at: files[index].found, of: files[index].source) }
    }
    var candidates: [Candidate] = []
    for look in looks {
      let look = try look.get()
      candidates += look.candidates
      plan.ignored += look.ignored
      plan.cautions += look.cautions
    }
    try add(candidates, to: &plan)
    if plan.tables.allSatisfy(\.isEmpty) {
      throw JobError.nothingRecognised(
        paths: places.map(\.path),
        reasons: plan.ignored.prefix(5).map { "\($0.path): \($0.reason)" })
    }
    return plan
  }

  private func source(at path: String) -> SourceSettings? {
    let standard = URL(fileURLWithPath: path).standardizedFileURL.path
    return settings.sources.first {
      URL(fileURLWithPath: $0.path).standardizedFileURL.path == standard
    }
  }

  /// Opens a file; one that was named must be readable, one in a folder is passed over with a note.
  private func look(
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
          continue
        }
        look.candidates.append(
          Candidate(
            found: found, file: file, member: member, source: source,
            outcome: outcome(of: tables, shown, source),
            labels: tables.compactMap { Recogniser.labels(in: $0) }))
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
      isEmpty: true)
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

  /// How many records a table has that nothing is loaded from: they are read, and ignored.
  private func count(_ member: TableMember) throws -> Int {
    let reader = try member.reader()
    while try reader.nextBatch() != nil {}
    return reader.summary.records + reader.summary.quarantined
  }

  private func add(_ candidates: [Candidate], to plan: inout Plan) throws {
    let settled = RecognitionOutcome.settle(candidates.map(\.outcome))
    var books: [String: LabelBook] = [:]
    for candidate in candidates.reversed() {
      for (vendor, book) in candidate.labels {
        books[candidate.source?.name ?? vendor.rawValue, default: LabelBook()].add(book)
      }
    }
    for (candidate, outcome) in zip(candidates, settled) {
      let shown = Self.shown(candidate.found, candidate.file, candidate.member)
      switch outcome {
      case .recognised(var recognition):
        let name = candidate.source?.name ?? recognition.profile.vendor.rawValue
        recognition.labels = books[name] ?? LabelBook()
        let snapshot = SnapshotDate.find(inPath: candidate.found.path + "/" + candidate.member.name)
        plan.tables.append(
          PlannedTable(
            shown: shown,
            location: URL(fileURLWithPath: candidate.found.path).standardizedFileURL.path,
            member: candidate.member, sha256: try candidate.file.sha256(),
            size: candidate.file.size, recognition: recognition,
            source: name,
            snapshot: snapshot,
            isFull: candidate.source?.isFull ?? recognition.profile.traits.isFullExport,
            columnDrift: candidate.source?.columnDrift,
            reading: reading(of: recognition, candidate.source),
            recognitionSettings: RecognitionSettings(of: candidate.source),
            sampled: recognition.decisions, isEmpty: candidate.isEmpty))
      case .notUsed(_, let reason):
        plan.ignore(shown, because: reason, records: try count(candidate.member))
      case .unrecognised(let reasons):
        plan.ignore(
          shown, because: reasons.first ?? "its columns are not known",
          records: try count(candidate.member))
      }
    }
    plan.tables = plan.tables.enumerated().sorted { left, right in
      let days = (left.element.snapshot?.number ?? .max, right.element.snapshot?.number ?? .max)
      if days.0 != days.1 { return days.0 < days.1 }
      let entities = (left.element.recognition.entity, right.element.recognition.entity)
      return entities.0 == entities.1 ? left.offset < right.offset : entities.0 < entities.1
    }.map(\.element)
  }

  /// A fingerprint of how a file is read: another mapping reads the same bytes differently.
  private func reading(of recognition: Recognition, _ source: SourceSettings?) -> String {
    let columns =
      recognition.mapping.map { "\($0.column)=\($0.field.id)" }
      + recognition.companions.map(\.profile.id)
      + recognition.extraCleaning.map { "\($0.column)~\($0.kind.rawValue)" }
    return
      ([
        recognition.profile.id, settings.currency ?? "", settings.region ?? "",
        settings.timezone ?? "", source?.dateOrder ?? "", source?.decimal ?? "",
      ] + columns + (recognition.labels.isEmpty ? [] : [recognition.labels.text])).joined(
        separator: ",")
  }

  private static func shown(
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
