import Cleaning
import Foundation
import Metrics
import Reporting

/// run.json: what the run read and did; the only file of a report that tells the clock's values.
struct RunManifest: Encodable {
  private let schema = 1
  private let run: Int64
  private let program: String
  private let asOf: String
  private let files: [File]
  private let timing: Timing

  private struct File: Encodable {
    let path: String
    let entity: String
    let profile: String
    let encoding: String
    let read: Int
    let new: Int
    let changed: Int
    let unchanged: Int
    let quarantined: Int
    let ignored: Int
    let snapshotAt: String

    private enum CodingKeys: String, CodingKey {
      case path, entity, profile, encoding, read, new, changed, unchanged, quarantined, ignored
      case snapshotAt = "snapshot_at"
    }
  }

  private struct Timing: Encodable {
    let startedAt: String
    let steps: [Timeline.Step]

    private enum CodingKeys: String, CodingKey {
      case startedAt = "started_at"
      case steps
    }
  }

  private enum CodingKeys: String, CodingKey {
    case schema, run, program
    case asOf = "as_of"
    case files, timing
  }

  init(_ build: ReportBuild, _ timeline: Timeline) {
    run = build.runID
    program = "dealpipe \(Night.version)"
    asOf = build.evaluation.asOf.description
    files = build.run.files.map {
      File(
        path: $0.name, entity: $0.entity, profile: $0.profile, encoding: $0.encoding,
        read: $0.read, new: $0.new, changed: $0.changed, unchanged: $0.unchanged,
        quarantined: $0.quarantined, ignored: $0.ignored, snapshotAt: $0.snapshotAt)
    }
    timing = Timing(startedAt: timeline.startedAt, steps: timeline.steps)
  }

  /// The manifest as JSON text with sorted keys.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
