/// One piece of a document, in reading order.
package indirect enum Block: Sendable, Hashable, Codable {
  /// A heading below the section's own.
  case heading(Heading)
  /// A paragraph of running text.
  case paragraph(RichText)
  /// The paragraph a section opens with, set larger.
  case lede(RichText)
  /// A paragraph in small type: a method, a caveat, a source.
  case note(RichText)
  /// Points of equal weight.
  case list([RichText], isOrdered: Bool = false)
  /// Key numbers side by side.
  case cards([KPICard])
  /// Rows and columns.
  case table(Table)
  /// A chart with its caption.
  case figure(Figure)
  /// A box that asks for attention.
  case callout(Callout)
  /// Terms and what they mean.
  case definitions([Definition])
  /// Blocks behind a summary the reader can open.
  case details(summary: RichText, blocks: [Block], isOpen: Bool = false)
  /// Columns of blocks beside each other where there is room, below each other elsewhere.
  case columns([[Block]])
}

/// A heading with an id that stays the same from night to night.
package struct Heading: Sendable, Hashable, Codable {
  /// 3 directly below a section's title, 4 below that.
  package var level: Int
  /// The anchor; lower-case letters, digits and hyphens.
  package var id: String
  /// The words.
  package var text: RichText

  /// A heading of `level` (kept within 3-4).
  package init(level: Int = 3, id: String, _ text: RichText) {
    self.level = min(max(level, 3), 4)
    self.id = id
    self.text = text
  }
}

/// A box that asks for attention.
package struct Callout: Sendable, Hashable, Codable {
  /// How much attention.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case info, warn, bad
  }

  /// How much attention it asks for.
  package var kind: Kind
  /// What it is about, in a few words.
  package var title: RichText
  /// What happened and what to do.
  package var blocks: [Block]

  /// A box of `kind` with a title and what follows from it.
  package init(_ kind: Kind, title: RichText, _ blocks: [Block] = []) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}

/// A term and what it means.
package struct Definition: Sendable, Hashable, Codable {
  /// The term.
  package var term: RichText
  /// What it means.
  package var meaning: [RichText]

  /// A term and one or more sentences on it.
  package init(_ term: RichText, _ meaning: RichText...) {
    self.term = term
    self.meaning = meaning
  }

  /// A term and its sentences.
  package init(term: RichText, meaning: [RichText]) {
    self.term = term
    self.meaning = meaning
  }
}
