import CRM
import Cleaning
import Reporting
import Tabular

/// The ids of a table's first records, each with what its record is called.
struct SampleIDs: Sendable {
  /// Enough to tell one CRM's records from another's.
  private static let limit = 500

  /// What hardly ever changes of a record, and is written alike in all exports, the best first.
  private static let names = ["name", "full_name", "family_name", "email", "created_at"]

  /// By id: what the record is called.
  private var constants: [String: String] = [:]

  /// The ids in the samples of a file; none where nothing but content tells records apart.
  init(_ tables: [[RecordBatch]], _ recognition: Recognition?) {
    guard let recognition, recognition.reshaping == nil, case .column(let key) = recognition.key,
      let constant = Self.names.lazy.compactMap({ recognition.column(of: $0) }).first
    else { return }
    for batch in tables.joined() where batch.table.columns == recognition.columns {
      for record in 0..<batch.count where constants.count < Self.limit {
        let id = batch.text(record, key)
        if !id.isEmpty { constants[id] = batch.text(record, constant) }
      }
    }
  }

  /// Whether both tell of the same ids, and most of them are those of different records.
  func contradict(_ other: SampleIDs) -> Bool {
    let shared = constants.filter { other.constants[$0.key] != nil }
    let different = shared.count { other.constants[$0.key] != $0.value }
    return different * 2 > shared.count
  }
}

extension Planner {
  /// Warns of sources without names that share the name of their CRM and are two CRMs: equal ids
  /// are different records there, and the later one takes the place of the earlier.
  ///
  /// Exports of different days are nights of one.
  func sharedNames(_ looks: [(place: Int, look: Look)]) -> [Caution] {
    var first: [String: [(place: Int, candidate: Candidate)]] = [:]
    var cautions: [Caution] = []
    var told: Set<[Int]> = []
    for (place, look) in looks {
      for candidate in look.candidates where candidate.source?.name == nil {
        guard let recognition = candidate.outcome.recognition else { continue }
        let day = snapshot(of: candidate)?.description ?? ""
        let group = "\(recognition.profile.vendor)/\(recognition.entity)/\(day)"
        for earlier in first[group] ?? [] where earlier.place != place {
          guard !told.contains([earlier.place, place]),
            earlier.candidate.ids.contradict(candidate.ids)
          else { continue }
          told.insert([earlier.place, place])
          cautions.append(
            Caution(
              .sharedName, subject: earlier.candidate.found.shown, value: candidate.found.shown))
        }
        first[group, default: []].append((place, candidate))
      }
    }
    return cautions
  }
}
