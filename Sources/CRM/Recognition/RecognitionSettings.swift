package import Cleaning

/// What the user has said about a source; nil and empty mean "find out".
package struct RecognitionSettings: Sendable {
  /// The id of the profile to use, whatever the headers look like.
  package var profile: String?
  /// The entity the table holds.
  package var entity: Entity?
  /// Header to field id, `id` for the key, `""` to leave a column out; before anything else.
  package var columns: [String: String]
  /// What the values of a header's column are, where no field takes it; they are cleaned as that.
  package var kinds: [String: ValueKind]
  /// How ambiguous dates are to be read.
  package var dateOrder: DateOrder
  /// How ambiguous numbers are to be read.
  package var decimalStyle: DecimalStyle
  /// What values of the source's columns decided before, for columns that tonight leave it open.
  package var memory: ColumnMemory

  package init(
    profile: String? = nil, entity: Entity? = nil, columns: [String: String] = [:],
    kinds: [String: ValueKind] = [:], dateOrder: DateOrder = .undecided,
    decimalStyle: DecimalStyle = .undecided, memory: ColumnMemory = ColumnMemory()
  ) {
    self.profile = profile
    self.entity = entity
    self.columns = columns
    self.kinds = kinds
    self.dateOrder = dateOrder
    self.decimalStyle = decimalStyle
    self.memory = memory
  }
}
