import Cleaning
import Testing

struct NumberTests {
  private static let point = CleaningContext(decimalStyle: .point)
  private static let comma = CleaningContext(decimalStyle: .comma)

  static let money: [CleanCase] = [
    .init(.money, "$1,000.00 USD", "1000.00", .moneyNotation),
    .init(.money, "$1,000.00 EUR", nil, .moneyUnreadable),
    .init(.money, "5 USD 6", nil, .moneyUnreadable),
    .init(.money, "1,234.50 CR", nil, .moneyAmbiguous),
    .init(.money, "₹ 2 cr", "20000000", .moneyNotation),
    .init(.money, "2 cr", "20000000", .moneyNotation, .region("IN")),
    .init(.money, "5 T€", nil, .moneyAmbiguous),
    .init(.money, "$5", nil, .moneyAmbiguous, .init(keepsCurrency: true)),
    .init(.money, "$5", "5 USD", nil, .init(region: Region("US"), keepsCurrency: true)),
    .init(.integer, "1,200", "1200", .numberNotation),
    .init(.integer, "1.200", nil, .numberAmbiguous),
    .init(.percent, "45 percent", "45%", .percentNotation),
    .init(.percent, "% 45", "45%", .percentNotation),
    .init(.money, "1234.50", "1234.50"),
    .init(.money, "0", "0"),
    .init(.money, "-12.5", "-12.5"),
    .init(.money, "$1.2M", "1200000", .moneyNotation),
    .init(.money, "1.234.567,89", "1234567.89"),
    .init(.money, "(1,234.50)", "-1234.50"),
    .init(.money, "($1,234.50)", "-1234.50"),
    .init(.money, "$(1,234.50)", "-1234.50"),
    .init(.money, "-$1,234.50", "-1234.50"),
    .init(.money, "$-1,234.50", "-1234.50"),
    .init(.money, "1,234.50-", "-1234.50"),
    .init(.money, "Rp 12.500.000", "12500000"),
    .init(.money, "Rp12.500", "12500"),
    .init(.money, "Rp. 500.000,-", "500000"),
    .init(.money, "IDR 12,500.75", "12500.75"),
    .init(.money, "17,51 €", "17.51"),
    .init(.money, "17,51\u{A0}€", "17.51"),
    .init(.money, "€17.51", "17.51"),
    .init(.money, "1'234.50", "1234.50"),
    .init(.money, "CHF 1’234.50", "1234.50"),
    .init(.money, "1 234,50 zł", "1234.50"),
    .init(.money, "1\u{202F}234,50 €", "1234.50"),
    .init(.money, "₹12,34,567.00", "1234567.00"),
    .init(.money, "1,23,456", "123456"),
    .init(.money, "2.5 lakh", "250000"),
    .init(.money, "3 crore", "30000000"),
    .init(.money, "45k", "45000"),
    .init(.money, "$342.09K", "342090"),
    .init(.money, "US$ 3.5 million", "3500000"),
    .init(.money, "1,5 Mio. €", "1500000"),
    .init(.money, "2,4 Mrd. EUR", "2400000000"),
    .init(.money, "Rp 1,5 juta", "1500000"),
    .init(.money, "Rp 1,5 M", nil, .moneyAmbiguous),
    .init(.money, "16120999.999999998", "16120999.999999998"),
    .init(.money, "1.5e6", "1500000"),
    .init(.money, "1.2E+3", "1200"),
    .init(.money, "2.5E-2", "0.025", nil, point),
    .init(.money, "1,234", "1234"),
    .init(.money, "1,234", "1234", nil, point),
    .init(.money, "1,234", "1.2340", nil, comma),
    .init(.money, "1.234", nil, .moneyAmbiguous),
    .init(.money, "1.234", "1.234", nil, point),
    .init(.money, "1.234", "1234", nil, comma),
    .init(.money, "1,234,567", "1234567"),
    .init(.money, "1.234.567", "1234567"),
    .init(.money, "0.125", "0.1250"),
    .init(.money, ".5", "0.5"),
    .init(.money, "1,234.5.6", nil, .numberGrouping),
    .init(.money, "12,34", "12.34"),
    .init(.money, "1,2345,678", nil, .numberGrouping),
    .init(.money, "1.23.4", nil, .numberGrouping),
    .init(.money, "¥1,200", "1200"),
    .init(.money, "１２３４", "1234"),
    .init(.money, "−45.10", "-45.10"),
    .init(.money, "R$ 1.000,00", "1000.00"),
    .init(.money, "25.000.000 ₫", "25000000"),
    .init(.money, "1200 USD", "1200"),
    .init(.money, "USD1,200.00", "1200.00"),
    .init(.money, "N/A", nil, .textPlaceholder),
    .init(.money, "-", nil, .textPlaceholder),
    .init(.money, "  ", nil),
    .init(.money, "call us", nil, .moneyUnreadable),
    .init(.money, "$", nil, .moneyUnreadable),
    .init(.money, "12 34", nil, .numberGrouping),
    .init(.money, "10-20", nil, .moneyUnreadable),
    .init(.money, "99999999999999999999", nil, .numberTooLarge),
    .init(.money, "5 mil", nil, .moneyAmbiguous),
    .init(.number, "1,234", nil, .numberAmbiguous),
    .init(.number, "12,345.6", "12345.6"),
    .init(.number, "250 employees", nil, .numberUnreadable),
    .init(.integer, "1,234", "1234", nil, point),
    .init(.integer, "12.0", "12"),
    .init(.integer, "12.5", nil, .integerFraction),
    .init(.percent, "45%", "45%"),
    .init(.percent, "45 %", "45%"),
    .init(.percent, "0.45", "0.45"),
    .init(.percent, "12,5 %", "12.5%"),
    .init(.boolean, "Yes", "true"),
    .init(.boolean, "0", "false"),
    .init(.boolean, "tidak", "false"),
    .init(.boolean, "maybe", nil, .booleanUnknown),
    .init(.boolean, "true", "true"),
  ]

  @Test("amounts, numbers, percentages and booleans", arguments: money)
  func table(_ item: CleanCase) { item.check() }

  @Test(
    "the currency of an amount",
    arguments: [
      ("Rp 12.500.000", nil, "IDR"), ("17,51 €", nil, "EUR"), ("$5", nil, nil), ("$5", "US", "USD"),
      ("$5", "SG", "SGD"), ("US$5", "SG", "USD"), ("R$ 5", nil, "BRL"), ("5 kr", "SE", "SEK"),
      ("£5", nil, nil), ("£5", "GB", "GBP"), ("CHF 5", nil, "CHF"), ("5", "US", nil),
      ("₹5", nil, "INR"), ("VND 5", nil, "VND"), ("XQZ 5", nil, nil),
    ] as [(String, String?, String?)])
  func currency(_ text: String, _ region: String?, _ code: String?) {
    let context = CleaningContext(region: region.flatMap { Region($0) })
    let bytes = Array(text.utf8)
    let money = parseMoney(bytes.span, context).value
    #expect(money?.currency?.description == code)
  }

  @Test(
    "minor units round half to even",
    arguments: [
      ("16120999.999999998", 2, 1_612_100_000), ("1.005", 2, 100), ("1.015", 2, 102),
      ("1.025", 2, 102), ("-1.015", 2, -102), ("12", 2, 1200), ("12.5", 0, 12), ("13.5", 0, 14),
      ("13.51", 0, 14), ("1.2345", 3, 1234),
    ] as [(String, Int, Int64)])
  func minorUnits(_ text: String, _ digits: Int, _ expected: Int64) {
    let bytes = Array(text.utf8)
    let money = parseMoney(bytes.span, Self.point).value
    #expect(money?.minorUnits(currencyDigits: digits) == expected)
  }

  @Test(
    "an amount above 10^15 whole units is none",
    arguments: [
      ("1000000000000000", 2, 100_000_000_000_000_000),
      ("-1000000000000000", 0, -1_000_000_000_000_000),
      ("1000000000000000.01", 2, nil), ("1000000000000001", 0, nil), ("-90000000000000000", 2, nil),
    ] as [(String, Int, Int64?)])
  func largestAmount(_ text: String, _ digits: Int, _ expected: Int64?) {
    let bytes = Array(text.utf8)
    let money = parseMoney(bytes.span, Self.point).value
    #expect(money != nil)
    #expect(money?.minorUnits(currencyDigits: digits) == expected)
  }

  @Test("trailing zeros do not make numbers differ")
  func equality() {
    let a = ExactDecimal(mantissa: 1500, scale: 3)
    let b = ExactDecimal(mantissa: 15, scale: 1)
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
  }

  @Test("digits of currencies follow ISO 4217")
  func currencyDigits() {
    let digits = ["USD", "IDR", "JPY", "KWD", "CLF"].map { code in
      CurrencyCode(code).flatMap { CurrencyTable.digits(of: $0) }
    }
    #expect(digits == [2, 2, 0, 3, 4])
    #expect(CurrencyCode("XQZ").flatMap { CurrencyTable.digits(of: $0) } == nil)
  }
}
