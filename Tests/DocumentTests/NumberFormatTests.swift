import Document
import Testing

@Suite("Numbers as written")
struct NumberFormatTests {
  struct Case: CustomTestStringConvertible {
    let got: String
    let expected: String
    var testDescription: String { expected }
  }

  private static let en = NumberFormat.english
  private static let id = NumberFormat.indonesian

  @Test(arguments: [
    Case(got: en.integer(0), expected: "0"),
    Case(got: en.integer(999), expected: "999"),
    Case(got: en.integer(1_234_567), expected: "1,234,567"),
    Case(got: en.integer(-1234), expected: "−1,234"),
    Case(got: en.integer(Int64.min), expected: "−9,223,372,036,854,775,808"),
    Case(got: id.integer(1_234_567), expected: "1.234.567"),
    Case(got: en.decimal(2.5, places: 0), expected: "2"),
    Case(got: en.decimal(3.5, places: 0), expected: "4"),
    Case(got: en.decimal(-0.04), expected: "0.0"),
    Case(got: en.decimal(1234.56), expected: "1,234.6"),
    Case(got: id.decimal(1234.56), expected: "1.234,6"),
    Case(got: en.decimal(.nan), expected: "–"),
    Case(got: en.decimal(.infinity), expected: "–"),
    Case(got: en.decimal(1e16, places: 2), expected: "10,000,000,000,000,000"),
    Case(got: en.percent(0.63157, places: 1), expected: "63.2%"),
    Case(got: en.percent(1), expected: "100%"),
    Case(got: id.percent(0.63154, places: 2), expected: "63,15%"),
    Case(got: en.signed(0.4, places: 0), expected: "0"),
    Case(got: en.signed(12), expected: "+12"),
    Case(got: en.signed(-12), expected: "−12"),
    Case(got: en.money(minor: 123_450, digits: 2, currency: "USD"), expected: "USD\u{A0}1,234.50"),
    Case(got: en.money(minor: -5, digits: 2, currency: "EUR"), expected: "EUR\u{A0}−0.05"),
    Case(got: en.money(minor: 1234, digits: 0, currency: "JPY"), expected: "JPY\u{A0}1,234"),
    Case(
      got: en.wholeMoney(minor: 123_450, digits: 2, currency: "USD"), expected: "USD\u{A0}1,234"),
    Case(got: en.shortMoney(minor: 84_500, digits: 2, currency: ""), expected: "845"),
    Case(got: en.short(999.4), expected: "999"),
    Case(got: en.short(999.6), expected: "1.00\u{A0}K"),
    Case(got: en.short(12_345), expected: "12.3\u{A0}K"),
    Case(got: en.short(10_005_534), expected: "10.0\u{A0}M"),
    Case(got: en.short(999_999), expected: "1.00\u{A0}M"),
    Case(got: en.short(-1_234_567_890), expected: "−1.23\u{A0}B"),
    Case(got: id.short(1_234_567), expected: "1,23\u{A0}jt"),
    Case(got: id.short(1_234_567_890), expected: "1,23\u{A0}M"),
    Case(got: en.short(1.5e18), expected: "1,500,000\u{A0}T"),
  ])
  func isExactly(_ sample: Case) { #expect(sample.got == sample.expected) }
}
