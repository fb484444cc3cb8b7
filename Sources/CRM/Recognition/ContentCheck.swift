import Cleaning

/// Which fields of a generic table are held against their contents.
enum ContentCheck {
  /// Whether values of the field have a form that can be checked.
  static func applies(to field: Field) -> Bool {
    switch field.storage {
    case .money, .integer, .real, .boolean, .day, .moment: true
    case .reference: false
    case .text: field.kind == .email || field.kind == .currency || field.kind == .number
    }
  }
}
