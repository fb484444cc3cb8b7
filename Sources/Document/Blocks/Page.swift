/// A whole document: a title, sections that can be reached from a list, and a foot.
package struct Page: Sendable, Hashable, Codable {
  /// One section with its own place in the list of contents.
  package struct Section: Sendable, Hashable, Codable {
    /// Stable anchor; lower-case letters, digits and hyphens.
    package var id: String
    /// The words in the list and above the section.
    package var title: String
    /// What it says.
    package var blocks: [Block]

    /// A section under its id and title.
    package init(id: String, title: String, blocks: [Block]) {
      self.id = id
      self.title = title
      self.blocks = blocks
    }
  }

  /// The words of the frame itself, in the page's language.
  package struct Frame: Sendable, Hashable, Codable {
    /// Jumps over the list of contents.
    package var skip: String
    /// Above the list of contents.
    package var contents: String
    /// Head of a column of names.
    package var item: String
    /// Head of a column of numbers.
    package var value: String
    /// Head of a column of months.
    package var month: String
    /// Head of a column of sums.
    package var total: String
    /// Head of a column of differences with earlier values.
    package var compared: String
    /// Head of a column with `n` and interval.
    package var basis: String

    /// The frame's words in English.
    package static let english = Frame(
      skip: "Skip to the report", contents: "Contents", item: "Item", value: "Value",
      month: "Month", total: "Total", compared: "Compared", basis: "Basis")

    /// The frame's words, each given.
    package init(
      skip: String, contents: String, item: String, value: String, month: String, total: String,
      compared: String, basis: String
    ) {
      self.skip = skip
      self.contents = contents
      self.item = item
      self.value = value
      self.month = month
      self.total = total
      self.compared = compared
      self.basis = basis
    }
  }

  /// BCP 47 code of the page's language.
  package var language: String
  /// The document's name.
  package var title: String
  /// Above the title: whose, what kind.
  package var kicker: String
  /// Below the title: as of when, from what.
  package var subtitle: RichText
  /// The frame's words.
  package var frame: Frame
  /// The sections in order.
  package var sections: [Section]
  /// At the end of the page.
  package var foot: [RichText]

  /// A page of sections.
  package init(
    language: String = "en", title: String, kicker: String = "", subtitle: RichText = "",
    frame: Frame = .english, sections: [Section], foot: [RichText] = []
  ) {
    self.language = language
    self.title = title
    self.kicker = kicker
    self.subtitle = subtitle
    self.frame = frame
    self.sections = sections
    self.foot = foot
  }
}
