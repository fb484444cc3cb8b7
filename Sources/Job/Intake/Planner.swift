import CRM
package import Cleaning
import Foundation
import Matching
import Reporting
import Tabular

/// Looks at every file once, at its beginning only, and decides what it is.
package struct Planner {
  let settings: Settings
  /// The day on which all files were exported; nil: setting, then what their names tell.
  let snapshotAt: Day?
  let say: @Sendable (String) -> Void

  /// A planner with a place for its progress messages.
  package init(
    settings: Settings, snapshotAt: Day? = nil, say: @escaping @Sendable (String) -> Void
  ) {
    self.settings = settings
    self.snapshotAt = snapshotAt
    self.say = say
  }

  /// The plan for the sources of the settings, or for the paths named on the command line.
  package func plan(paths: [String]) throws -> Plan {
    var plan = Plan()
    var all: [(found: FileDiscovery.Found, source: SourceSettings?, place: Int)] = []
    let places: [(path: String, source: SourceSettings?)] =
      paths.isEmpty
      ? settings.sources.map { ($0.path, $0) } : paths.map { ($0, source(at: $0)) }
    for (index, (path, source)) in places.enumerated() {
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
      all += files.map { ($0, source, index) }
    }
    plan.isOfFolders = all.allSatisfy { !$0.found.isNamed }
    let (files, planner) = (all, self)
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let looks = parallelMap(files.count, workers: workers) { index in
      Result { try planner.look(at: files[index].found, of: files[index].source) }
    }
    var candidates: [Candidate] = []
    let told = try zip(files, looks).map { (place: $0.place, look: try $1.get()) }
    for (_, look) in told {
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
    try checkRequired(places, told)
    plan.cautions += unknownHeaders(places, told)
    plan.cautions += sharedNames(told)
    return plan
  }

  /// The day on which a file was exported; nil where nothing tells it.
  func snapshot(of candidate: Candidate) -> Day? {
    snapshotAt ?? candidate.source?.snapshotAt.flatMap { Day(iso: $0) }
      ?? SnapshotDate.find(inPath: candidate.found.path + "/" + candidate.member.name)
  }

  private func source(at path: String) -> SourceSettings? {
    let standard = URL(fileURLWithPath: path).standardizedFileURL.path
    return settings.sources.first {
      URL(fileURLWithPath: $0.path).standardizedFileURL.path == standard
    }
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
        plan.tables.append(
          PlannedTable(
            shown: shown,
            location: URL(fileURLWithPath: candidate.found.path).standardizedFileURL.path,
            member: candidate.member, sha256: try candidate.file.sha256(),
            size: candidate.file.size, recognition: recognition,
            source: name,
            snapshot: snapshot(of: candidate),
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
    plan.sortByNight()
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
      ] + columns).joined(separator: ",")
  }
}
