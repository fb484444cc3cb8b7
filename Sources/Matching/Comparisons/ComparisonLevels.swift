/// The ordered, labelled levels of every comparison; level 0 ("missing") is not listed.
enum ComparisonLevels {
  static func of(_ form: ComparisonForm) -> [Level] {
    switch form {
    case .givenName: givenName
    case .familyName: familyName
    case .personName: personName
    case .company: company
    case .email: email
    case .phone: phone
    case .street: street
    case .houseNumber: houseNumber
    case .place: place
    case .postcode: postcode
    case .code: code
    case .date: date
    case .smallNumber: smallNumber
    case .domain: domain
    case .category: category
    case .text: text
    case .number: number
    }
  }

  private static let givenName = [
    Level("equal", 0.74, 1), Level("nickname", 0.03, 0.5, ordered: false),
    Level("typing error", 0.09, 0.5),
    Level("part or initial", 0.04, 0, ordered: false), Level("similar", 0.04, 0),
    Level("swapped", 0.02, 0, ordered: false),
    Level("different", 0.04),
  ]
  private static let familyName = [
    Level("equal", 0.78, 1), Level("typing error", 0.1, 0.5),
    Level("part", 0.03, 0.3, ordered: false),
    Level("similar", 0.03, 0), Level("swapped", 0.02, 0, ordered: false), Level("different", 0.04),
  ]
  private static let personName = [
    Level("equal", 0.6, 1), Level("same words, other order", 0.06, 1, ordered: false),
    Level("nickname, initial or part", 0.1, 0.5, ordered: false), Level("typing error", 0.12, 0.5),
    Level("similar words", 0.06, 0), Level("few words in common", 0.03, 0),
    Level("different", 0.03),
  ]
  private static let company = [
    Level("equal", 0.5, 1), Level("equal but a legal form missing", 0.1, 1, ordered: false),
    Level("nearly equal (0.9)", 0.12, 0.5), Level("very similar (0.8)", 0.08, 0.3),
    Level("similar (0.7)", 0.05), Level("half alike (0.55)", 0.04),
    Level("somewhat alike (0.4)", 0.03),
    Level("equal but the legal form", 0.015, 1, ordered: false),
    Level("alike but the legal form", 0.01, ordered: false),
    Level("numbers differ", 0.005, ordered: false, most: 0), Level("different", 0.05),
  ]
  private static let email = [
    Level("equal", 0.65, 1), Level("equal shared mailbox", 0.02, 0.5, ordered: false),
    Level("typing error", 0.08, ordered: false, most: 10),
    Level("same mailbox, similar domain", 0.06, ordered: false, most: 10),
    Level("same mailbox, unrelated domain", 0.003, ordered: false, most: 2),
    Level("similar mailbox, same domain", 0.05), Level("same company domain", 0.05),
    Level("different", 0.09),
  ]
  private static let phone = [
    Level("equal", 0.7, 1), Level("last seven digits equal", 0.05, 0.5, ordered: false),
    Level("one digit wrong", 0.06, ordered: false, most: 14),
    Level("same but for the last digits", 0.03, ordered: false, most: 8),
    Level("different", 0.16),
  ]
  private static let street = [
    Level("equal", 0.55, 1), Level("number equal, street alike", 0.15, 0.5),
    Level("number equal, street partly alike", 0.06),
    Level("street alike, a number missing", 0.06, ordered: false),
    Level("street alike, number nearly", 0.03, ordered: false),
    Level("street partly alike", 0.03, ordered: false),
    Level("street alike, numbers differ", 0.03, ordered: false),
    Level("swapped", 0.02, ordered: false), Level("different", 0.07),
  ]
  private static let houseNumber = [
    Level("equal", 0.85, 1), Level("typing error", 0.06), Level("different", 0.09),
  ]
  private static let place = [
    Level("equal", 0.8, 1), Level("typing error", 0.08, 0.5),
    Level("part", 0.03, 0.3, ordered: false),
    Level("different", 0.09),
  ]
  private static let postcode = [
    Level("equal", 0.82, 1), Level("typing error", 0.07), Level("same area", 0.03),
    Level("different", 0.08),
  ]
  private static let code = [
    Level("equal", 0.88, 1), Level("typing error", 0.06), Level("different", 0.06),
  ]
  private static let date = [
    Level("equal", 0.8, 1), Level("day and month swapped", 0.02, ordered: false),
    Level("one digit wrong", 0.07, ordered: false), Level("within a month", 0.02, ordered: false),
    Level("two digits wrong", 0.02, ordered: false),
    Level("one part differs", 0.02, ordered: false),
    Level("within a year", 0.01, ordered: false), Level("different", 0.04),
  ]
  private static let smallNumber = [
    Level("equal", 0.88, 1), Level("one digit wrong", 0.06, ordered: false),
    Level("different", 0.06),
  ]
  private static let domain = [
    Level("equal", 0.75, 1), Level("same name, other ending", 0.06, ordered: false),
    Level("typing error", 0.05), Level("different", 0.14),
  ]
  private static let category = [
    Level("equal", 0.85, 1), Level("alike", 0.05, 0.3), Level("different", 0.1),
  ]
  private static let text = [
    Level("equal", 0.5, 1), Level("nearly equal (0.8)", 0.15, 0.3), Level("alike (0.6)", 0.1),
    Level("partly alike (0.4)", 0.08), Level("somewhat alike (0.2)", 0.07),
    Level("different", 0.1),
  ]
  private static let number = [
    Level("equal", 0.75, 1), Level("within 1 %", 0.05), Level("one digit wrong", 0.05),
    Level("different", 0.15),
  ]
}
