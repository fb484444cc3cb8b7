import Document
import Metrics

/// Rows of named numbers as a table, with bars for one of them.
enum BreakdownTable {
  static func table(
    _ rows: [BreakdownRow], first: String, placeholder: String, _ numbers: Numbers,
    bar: String, rates: GroupResult? = nil, note: RichText = ""
  ) -> Table {
    let words = numbers.words
    let names = rows.reduce(into: [String]()) { result, row in
      for cell in row.cells where !result.contains(cell.name) {
        // A rate that is told with its `n` needs no column for it.
        if cell.name == "closed", rates != nil { continue }
        result.append(cell.name)
      }
    }
    let most = rows.compactMap { $0.quantity(bar)?.double }.max() ?? 0
    return Table(
      columns: [.text(words(first))] + names.map { .number(head($0, rows, numbers)) },
      rows: rows.map { row in
        Table.Row(
          [Table.Cell(RichText(self.key(row.key, words)))]
            + names.map { name in
              let quantity = row.quantity(name)
              if name == "win_rate", let rate = rate(of: row.key, in: rates) {
                return Table.Cell(
                  numbers.rate(rate) + .muted(words("basis.of-n", ["n": .count(rate.n)])))
              }
              return Table.Cell(
                RichText(numbers.cell(quantity)),
                bar: name == bar ? quantity.map { most > 0 ? max($0.double / most, 0) : 0 } : nil)
            })
      }, note: note, placeholder: words(placeholder))
  }

  /// The rate of a group with its `n` and interval, which a bare share lacks.
  private static func rate(of key: String, in rates: GroupResult?) -> Measurement? {
    rates?.rows.first { $0.key == key && $0.measurement.n > 0 }?.measurement
  }

  /// A group's key in words: the blank group has a name.
  static func key(_ key: String, _ words: Words) -> String {
    key == "(none)" ? words.plain("group.none") : key
  }

  /// A cell's name as the head of a column, with the unit its cells leave out.
  private static func head(
    _ name: String, _ rows: [BreakdownRow], _ numbers: Numbers
  ) -> RichText {
    let title = title(name, numbers.words)
    let head = RichText(title.prefix(1).uppercased() + title.dropFirst())
    let unit: String? =
      switch rows.lazy.compactMap({ $0.quantity(name)?.unit }).first {
      case .money: numbers.currency.code
      case .moneyPerDay:
        numbers.words.plain("unit.per-day", ["value": .string(numbers.currency.code)])
      case .days: numbers.words.plain("axis.days")
      case .count, .rate, .hours, .ratio, nil: nil
      }
    return unit.map { head + .muted(RichText(" " + $0)) } ?? head
  }

  /// A cell's name in words, else its key with spaces.
  static func title(_ name: String, _ words: Words) -> String {
    words.plain("cell." + name, or: name.split(separator: "_").joined(separator: " "))
  }
}
