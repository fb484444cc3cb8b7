import Cleaning
import TestSupport
import Testing

struct PhoneTests {
  private static func phone(
    _ region: String, _ text: String, _ expected: String?, _ rule: RuleID? = nil
  ) -> CleanCase {
    CleanCase(.phone, text, expected, rule, CleaningContext(region: Region(region)))
  }

  static let cases: [CleanCase] = [
    phone("", "+62 21 555-1234", "+62215551234", .phoneE164),
    phone("", "+62215551234", "+62215551234"),
    phone("ID", "0812-3456-7890", "+6281234567890"),
    phone("ID", "62 812 3456 7890", "+6281234567890"),
    phone("ID", "0062 812 3456 7890", "+6281234567890"),
    phone("DE", "030 / 12 34 56", "+4930123456"),
    phone("DE", "+49 (0)30 123456", "+4930123456"),
    phone("DE", "0049 30 123456", "+4930123456"),
    phone("US", "(201) 555-0123", "+12015550123"),
    phone("US", "1-201-555-0123", "+12015550123"),
    phone("US", "201.555.0123 x45", "+12015550123;ext=45", .phoneExtension),
    phone("US", "011 49 30 123456", "+4930123456"),
    phone("US", "1-800-FLOWERS", "+18003569377"),
    phone("US", "555-0123", "+15550123", .phoneLocal),
    phone("US", "201-555-012", nil, .phoneLength),
    phone("BS", "345-6789", "+12423456789"),
    phone("GB", "020 7946 0958", "+442079460958"),
    phone("GB", "+44 (0) 20 7946 0958", "+442079460958"),
    phone("IT", "02 1234 5678", "+390212345678"),
    phone("RU", "8 (912) 345-67-89", "+79123456789"),
    phone("HU", "06 1 234 5678", "+3612345678"),
    phone("BR", "0 15 11 2345-6789", "+551123456789"),
    phone("AR", "011 15 2345-6789", "+5491123456789"),
    phone("MX", "55 1234 5678", "+525512345678"),
    phone("JP", "03-1234-5678", "+81312345678"),
    phone("JP", "０３－１２３４－５６７８", "+81312345678"),
    phone("SG", "6123 4567", "+6561234567"),
    phone("FR", "Tél. 01 23 45 67 89", "+33123456789"),
    phone("ID", "021-5551234 (kantor)", "+62215551234"),
    phone("ID", "021-5551234;ext=12", "+62215551234;ext=12"),
    phone("ID", "+62215551234;ext=12", "+62215551234;ext=12"),
    phone("ID", "021 5551234 / 0812 34567890", "+62215551234; +6281234567890", .phoneSeveral),
    phone("ID", "62812345670", "+62812345670"),
    phone("US", "(201) 555-0123 ext. 12", "+12015550123;ext=12"),
    phone("US", "1-800-FLOWERS", "+18003569377"),
    phone("US", "201 555 0123,,77", "+12015550123;ext=77"),
    phone("DE", "089/12345-67 Durchwahl 8", "+49891234567;ext=8"),
    phone("AR", "011 15-2345-6789", "+5491123456789"),
    phone("BR", "0 21 11 91234-5678", "+5511912345678"),
    phone("RU", "8 (912) 345-67-89 доб. 5", "+79123456789;ext=5"),
    phone("GB", "+44 (0)20 7946 0018", "+442079460018"),
    phone("IT", "06 1234567", "+39061234567"),
    phone("US", "call reception please 12", nil, .phoneUnreadable),
    phone("ID", "000000000", nil, .textPlaceholder),
    phone("ID", "-", nil, .textPlaceholder),
    phone("", "021 5551234", nil, .phoneRegionUnknown),
    phone("ID", "+99 12345678", nil, .phoneCountryCode),
    phone("ID", "021", nil, .phoneLength),
    phone("ID", "021 555 ABC?", nil, .phoneUnreadable),
    phone("ID", "ask reception", nil, .phoneUnreadable),
    phone("ID", "123456789012345678901234567", nil, .phoneLength),
  ]

  @Test("telephone numbers", arguments: cases)
  func table(_ item: CleanCase) { item.check() }

  @Test("the parts of a number")
  func parts() {
    let bytes = Array("02 1234 5678 int. 9".utf8)
    let number = parsePhone(bytes.span, CleaningContext(region: Region("IT"))).value
    #expect(number?.countryCode == 39)
    #expect(number?.e164 == "+390212345678")
    #expect(number?.extension == "9")
  }

  @Test func aTextThatIsE164AlreadyReadsAsTheNumberOfItsDigits() {
    var random = SeededGenerator(seed: 5)
    var clean = 0
    for code in 1..<1000 {
      for _ in 0..<200 {
        let national = (0..<Int.random(in: 3...14, using: &random)).map { _ in
          String(Int.random(in: 0...9, using: &random))
        }
        let text = "+\(code)\(national.joined())"
        let bytes = Array(text.utf8)
        guard isCleanPhone(bytes.span) else { continue }
        clean += 1
        for region in ["", "DE", "US", "AR"] {
          let context = CleaningContext(region: Region(region))
          #expect(parsePhone(bytes.span, context).value?.description == text, "\(region)")
        }
      }
    }
    #expect(clean > 10_000)
  }
}
