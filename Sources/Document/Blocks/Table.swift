/// Rows and columns with a caption.
package struct Table: Sendable, Hashable, Codable {
  /// Where a column's cells stand.
  package enum Alignment: String, Sendable, Hashable, Codable {
    case leading, trailing, center
  }

  /// A column's head.
  package struct Column: Sendable, Hashable, Codable {
    /// The words in the head.
    package var title: RichText
    /// Where its cells stand; numbers stand trailing.
    package var alignment: Alignment
    /// Whether its cells keep their words on one line.
    package var isTight: Bool

    /// A column of words.
    package static func text(_ title: RichText, isTight: Bool = false) -> Column {
      Column(title: title, alignment: .leading, isTight: isTight)
    }

    /// A column of numbers: trailing, digits of equal width, never wrapped.
    package static func number(_ title: RichText) -> Column {
      Column(title: title, alignment: .trailing, isTight: true)
    }
  }

  /// One cell.
  package struct Cell: Sendable, Hashable, Codable {
    /// What it says.
    package var text: RichText
    /// Length of a bar behind the words, 0-1 of the column's width.
    package var bar: Double?
    /// The bar's and the words' tone.
    package var tone: Tone

    /// A cell with words and perhaps a bar behind them.
    package init(_ text: RichText, bar: Double? = nil, tone: Tone = .neutral) {
      self.text = text
      self.bar = bar
      self.tone = tone
    }
  }

  /// One row.
  package struct Row: Sendable, Hashable, Codable {
    /// Its cells, as many as there are columns.
    package var cells: [Cell]
    /// Where the first cell leads, mostly the rows behind the row.
    package var link: String?
    /// Whether it adds up the rows above.
    package var isTotal: Bool

    /// A row of cells.
    package init(_ cells: [Cell], link: String? = nil, isTotal: Bool = false) {
      self.cells = cells
      self.link = link
      self.isTotal = isTotal
    }

    /// A row of plain texts.
    package init(_ texts: [RichText], link: String? = nil, isTotal: Bool = false) {
      self.init(texts.map { Cell($0) }, link: link, isTotal: isTotal)
    }
  }

  /// What the table shows, in one line.
  package var caption: RichText
  /// The columns in order.
  package var columns: [Column]
  /// The rows in order; totals last.
  package var rows: [Row]
  /// Below the table: how to read it.
  package var note: RichText
  /// Said instead of a table without rows.
  package var placeholder: RichText
  /// Whether the first cell of a row names the row.
  package var hasRowHeads: Bool

  /// A table; with no rows the placeholder is shown instead.
  package init(
    caption: RichText = "", columns: [Column], rows: [Row], note: RichText = "",
    placeholder: RichText = "", hasRowHeads: Bool = true
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.note = note
    self.placeholder = placeholder
    self.hasRowHeads = hasRowHeads
  }
}
