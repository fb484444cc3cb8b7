/// A record of a source: what people decide about, whatever version of it is current.
package struct RecordID: Hashable, Comparable, Sendable {
  package let sourceID: Int64
  /// Its id in the source.
  package let key: String

  package init(sourceID: Int64, key: String) {
    self.sourceID = sourceID
    self.key = key
  }

  package static func < (left: RecordID, right: RecordID) -> Bool {
    (left.sourceID, left.key) < (right.sourceID, right.key)
  }
}
