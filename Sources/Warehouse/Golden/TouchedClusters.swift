/// The clusters that a new partition changed.
package struct TouchedClusters: Sendable {
  /// Golden ids of clusters that are new, changed or gone, ascending.
  package let ids: [Int64]
  /// The members of those that are there now, ordered by cluster and age.
  internal let members: [PlacedMember]

  internal init(ids: [Int64], members: [PlacedMember]) {
    self.ids = ids
    self.members = members
  }
}
