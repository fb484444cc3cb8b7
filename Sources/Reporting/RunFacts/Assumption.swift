/// Something the run decided because no setting did.
package struct Assumption: Sendable, Equatable {
  /// What was decided; the words live in the tables of words, by kind.
  package enum Kind: String, Sendable, CaseIterable {
    /// The as-of instant; `value` is the instant, `subject` where it was found: `file-name`,
    /// `deals` or `records`, or other words as they are.
    case asOf = "as-of"
    /// The reporting currency; `value` is its code.
    case currency
    /// Amounts without a currency; `subject` is the file, `value` the currency's code.
    case amountCurrency = "amount-currency"
    /// The organisation's time zone; `value` is its name.
    case timezone
    /// The country that phone numbers without one belong to; `value` is its code.
    case region
    /// The order of a date's parts; `subject` is file and column, `value` `day-first`,
    /// `month-first` or `year-first`.
    case dateOrder = "date-order"
    /// The decimal sign of a column; `subject` is file and column, `value` `comma` or `point`.
    case decimalStyle = "decimal-style"
    /// The source that deals are taken from; `value` is its name.
    case dealsFrom = "deals-from"
    /// Whether a source holds all records; `subject` is the source, `value` `full` or `partial`.
    case coverage
    /// A table of unknown make was read by its column names; `subject` is the file, `value` the
    /// entity it was taken for, such as `deal`.
    case profile
    /// A stage was mapped by its name; `subject` is the stage, `value` the canonical one's raw
    /// value.
    case stage
    /// The scale of probabilities; `subject` is the source, `value` `0-1` or `0-100`.
    case probabilityScale = "probability-scale"
    /// No exchange rates were given; `subject` lists the currencies that stay without a price.
    case noRates = "no-rates"
    /// The month the year starts in; `value` is its number, 1-12.
    case fiscalYear = "fiscal-year"
    /// Fields whose past nothing tells at as-of; `subject` is the entity, `value` lists them.
    case pastUnknown = "past-unknown"
    /// What belongs together and what stages mean is as known now, in a report about another day.
    case knownToday = "known-today"
  }

  package var kind: Kind
  /// What it is about: a file, a column, a source.
  package var subject: String
  /// What was assumed, as its kind says.
  package var value: String

  /// A decision, what it is about, and its outcome.
  package init(_ kind: Kind, subject: String = "", value: String = "") {
    self.kind = kind
    self.subject = subject
    self.value = value
  }
}

/// Something only a person can decide, in the words of the part that asks.
package struct OpenQuestion: Sendable, Equatable {
  /// The file or column it is about.
  package var subject: String
  /// The question, in English.
  package var text: String

  /// A question about a file or column.
  package init(subject: String, text: String) {
    self.subject = subject
    self.text = text
  }
}
