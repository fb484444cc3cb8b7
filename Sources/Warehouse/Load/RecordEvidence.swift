/// All that exports told of one record, and the states that follow from it.
///
/// The states depend on which exports there are and on the days they were taken, not on the order in
/// which they were loaded.
struct RecordEvidence {
  /// When a night was taken, and which of those of one day it is.
  struct Moment: Comparable {
    let day: String
    let order: Int64

    init(_ taken: String, order: Int64) {
      day = String(taken.prefix(10))
      self.order = order
    }

    static func < (one: Moment, other: Moment) -> Bool {
      (one.day, one.order) < (other.day, other.order)
    }
  }

  /// A night in which the record was as a version says.
  struct Sighting {
    let at: Moment
    let taken: String
    /// The place of the version among `versions`.
    let version: Int
  }

  /// A night that told of all records but of this one.
  struct Absence {
    let at: Moment
    let taken: String
  }

  /// What held from one night on, until another state was told.
  struct Run {
    /// The version that stands for it, of several that say the same any one.
    var version: Int
    /// When the export was taken that told it first.
    let told: String
    let at: Moment
    /// The versions that nights named while it held.
    var named: Set<Int>
  }

  /// The versions that are known of the record, but for ones that never held.
  var versions: [RecordTimeline.State]
  var sightings: [Sighting] = []
  var absences: [Absence] = []

  /// When the record was gone for good; nil while it is there.
  var gone: String? {
    guard let last = sightings.map(\.at).max() else { return nil }
    return absences.filter { $0.at > last }.min { $0.at < $1.at }?.taken
  }

  /// The states that nights told, the earliest first.
  ///
  /// Of two of one day the later stamp counts, then the later night.
  var runs: [Run] {
    let turns = sightings.sorted { one, other in
      (one.at.day, versions[one.version].stamp, one.at.order)
        < (other.at.day, versions[other.version].stamp, other.at.order)
    }
    var runs: [Run] = []
    for turn in turns {
      let hash = versions[turn.version].rowHash
      if let last = runs.last, versions[last.version].rowHash == hash {
        runs[runs.count - 1].named.insert(turn.version)
      } else {
        runs.append(
          Run(version: turn.version, told: turn.taken, at: turn.at, named: [turn.version]))
      }
    }
    return runs
  }

  /// The versions that no night showed as the state of its day.
  var aside: [Int] {
    let shown = Set(sightings.map(\.version))
    return versions.indices.filter { !shown.contains($0) }
  }
}
