/// One column of a table to be matched.
package struct MatchField: Sendable, Hashable, Codable {
  /// The header text, shown in explanations.
  package var name: String
  /// How values of the column are compared.
  package var kind: FieldKind
  /// Two rows with different values here are never in one cluster (ERP or tax numbers).
  package var isProtected: Bool

  /// A column named `name` that holds `kind`.
  package init(name: String, kind: FieldKind, isProtected: Bool = false) {
    self.name = name
    self.kind = kind
    self.isProtected = isProtected
  }
}
