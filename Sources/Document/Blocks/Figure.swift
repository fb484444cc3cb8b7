/// A chart with the words that belong to it.
package struct Figure: Sendable, Hashable, Codable {
  /// How much of the page a chart is drawn for.
  package enum Span: Sendable, Hashable, Codable {
    /// The whole width of the text.
    case full
    /// One of two columns.
    case half
  }

  /// Stable id, used as anchor and for the parts of the drawing.
  package var id: String
  /// What the chart shows, in one line.
  package var caption: RichText
  /// The drawing and its numbers.
  package var chart: Chart
  /// How much room it takes.
  package var span: Span
  /// Below the chart: how to read it.
  package var note: RichText
  /// Said instead of a chart without data.
  package var placeholder: RichText

  /// A chart with its caption; without data the placeholder is shown instead.
  package init(
    id: String, caption: RichText, _ chart: Chart, span: Span = .full, note: RichText = "",
    placeholder: RichText = ""
  ) {
    self.id = id
    self.caption = caption
    self.chart = chart
    self.span = span
    self.note = note
    self.placeholder = placeholder
  }
}
