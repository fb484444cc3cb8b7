import CRM
import Warehouse

/// A golden record: its members, and the source row and rule of each value.
struct GoldenAccount: Sendable {
  /// One record of it.
  struct Member: Sendable {
    let record: RecordID
    /// Its current version.
    let rowID: Int64
    /// SOURCE:ID.
    let name: String
    let isSurvivor: Bool
    /// How sure its strongest link is, from 0 to 1; nil for a record that is alone.
    let probability: Double?
    let place: RecordPlace
  }

  /// One of its values and where it comes from.
  struct Value: Sendable {
    let value: FieldValue
    /// The member it comes from, as SOURCE:ID.
    let from: String
    let place: RecordPlace
    /// The survivorship rule by which it won; nil where there was no choice.
    let rule: SurvivorshipRule?
  }

  let entity: Entity
  let id: Int64
  /// The id that was asked for, where it leads to this one.
  let askedFor: Int64?
  let members: [Member]
  /// Golden ids that lead to it.
  let redirects: [Int64]
  let values: [Value]
}
