import Cleaning

/// The names of kinds of values on the command line.
enum KindName {
  /// Short names beside the kinds' own, in the order of messages.
  private static let short: [(name: String, kind: ValueKind)] = [
    ("person", .personName), ("first-name", .givenName), ("last-name", .familyName),
    ("date", .moment),
  ]

  /// All names that `kind(_:)` knows.
  static var all: [String] { short.map(\.name) + ValueKind.allCases.map(\.rawValue) }

  /// The kind of a name.
  ///
  /// - Throws: `JobError.unknown`.
  static func kind(_ name: String) throws(JobError) -> ValueKind {
    if let kind = short.first(where: { $0.name == name })?.kind ?? ValueKind(rawValue: name) {
      return kind
    }
    throw .unknown(what: "kind of value", name: name, known: all)
  }
}
