package import Document

/// One section of the report: an anchor, a title, and how it is told.
package struct Section: Sendable {
  /// The anchor, stable; its title is the word `section.<id>`.
  package let id: String
  /// The section's blocks, never empty: without data they say so.
  package let build: @Sendable (ReportInput, Words) -> [Block]

  /// A section under its anchor.
  package init(_ id: String, _ build: @escaping @Sendable (ReportInput, Words) -> [Block]) {
    self.id = id
    self.build = build
  }

  /// The key of its title in the tables of words.
  package var titleKey: String { "section." + id }

  /// All sections in the order of the report.
  package static let all: [Section] = [
    .headline, .attention, .funnel, .trend, .time, .pipeline, .outcomes, .sources, .people,
    .hygiene, .provenance,
  ]
}
