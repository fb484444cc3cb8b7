/// One key number with what makes it honest: what it is compared with, how many cases stand behind
/// it, how sure it is, and where its rows are.
package struct KPICard: Sendable, Hashable, Codable {
  /// What the number is compared with.
  package struct Comparison: Sendable, Hashable, Codable {
    /// The difference as shown, such as `+12 %`, or the other value itself.
    package var change: RichText
    /// What it is compared with, such as `same days a year ago`.
    package var against: RichText
    /// Which way the number went.
    package var direction: Direction
    /// Whether that is good, bad or neither.
    package var tone: Tone

    /// A difference, what it was measured against, its direction and its judgement.
    package init(_ change: RichText, against: RichText, direction: Direction, tone: Tone) {
      self.change = change
      self.against = against
      self.direction = direction
      self.tone = tone
    }
  }

  /// Which way a number went; drawn as an arrow, so that colour never tells it alone.
  package enum Direction: String, Sendable, Hashable, Codable {
    case up, down, level, none
  }

  /// Stable id, used as anchor.
  package var id: String
  /// What is counted.
  package var title: RichText
  /// The number itself, already formatted; a withheld one is a dash.
  package var value: RichText
  /// Leads to the rows behind the number.
  package var link: String?
  /// Under the value: the period, or why there is none.
  package var note: RichText
  /// Earlier values.
  package var comparisons: [Comparison]
  /// `n`, the interval, the sample's size.
  package var basis: RichText
  /// The number's course, oldest first; nil where there was none.
  package var trend: Sparkline?

  /// A key number; only id, title and value are needed.
  package init(
    id: String, title: RichText, value: RichText, link: String? = nil, note: RichText = "",
    comparisons: [Comparison] = [], basis: RichText = "", trend: Sparkline? = nil
  ) {
    self.id = id
    self.title = title
    self.value = value
    self.link = link
    self.note = note
    self.comparisons = comparisons
    self.basis = basis
    self.trend = trend
  }
}

extension KPICard.Direction {
  /// The arrow that stands for it.
  package var arrow: String {
    switch self {
    case .up: "▲"
    case .down: "▼"
    case .level: "="
    case .none: ""
    }
  }
}
