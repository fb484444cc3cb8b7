/// Which record's value survives in a golden record.
///
/// Only records with a value compete. Ties go to the most recent record, then to the fullest, then
/// to the source that stands first, then to the value that sorts first.
package enum SurvivorshipRule: String, CaseIterable, Sendable {
  /// The record changed last.
  case mostRecent = "most_recent"
  /// The record created first.
  case oldest
  /// The record with most of the fields that belong together, then with most fields at all.
  case mostComplete = "most_complete"
  /// The record of the source that stands first under `survivorship: sources:`.
  case sourcePriority = "source_priority"
  /// The longest text.
  case longest
  /// What most records say.
  case mostFrequent = "most_frequent"
  /// A value that came as it stands, before one that cleaning had to mend.
  case verifiedFirst = "verified_first"
  /// 1 if any record says 1: whoever opted out once has opted out.
  case anyTrue = "any_true"
  /// The smallest value.
  case earliest
  /// The largest value.
  case latest

  /// Why a value won under it, in words.
  package var words: String {
    switch self {
    case .mostRecent: "the record changed last"
    case .oldest: "the record created first"
    case .mostComplete: "the record with most of these fields"
    case .sourcePriority: "the source that is trusted most"
    case .longest: "the longest text"
    case .mostFrequent: "what most records say"
    case .verifiedFirst: "a value that came as it stands before one that was mended"
    case .anyTrue: "yes if any record says yes"
    case .earliest: "the smallest value"
    case .latest: "the largest value"
    }
  }

  /// Whether a user may choose the rule for fields where the default is one of these.
  package var isChoice: Bool {
    switch self {
    case .mostRecent, .oldest, .mostComplete, .sourcePriority, .longest, .mostFrequent,
      .verifiedFirst:
      true
    case .anyTrue, .earliest, .latest: false
    }
  }
}
