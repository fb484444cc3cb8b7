/// The Salesforce objects that are told.
enum SalesforceObject: String, Sendable {
  case account = "Account"
  case contact = "Contact"
  case lead = "Lead"
  case opportunity = "Opportunity"
  case history = "OpportunityHistory"
  case fieldHistory = "OpportunityFieldHistory"
  case task = "Task"
  case event = "Event"
  case user = "User"
  case campaign = "Campaign"
  case role = "OpportunityContactRole"
  case currency = "CurrencyType"
  case profile = "Profile"
  case userRole = "UserRole"

  /// The three characters each id of the object starts with.
  var prefix: StaticString {
    switch self {
    case .account: "001"
    case .contact: "003"
    case .lead: "00Q"
    case .opportunity: "006"
    case .history: "008"
    case .fieldHistory: "017"
    case .task: "00T"
    case .event: "00U"
    case .user: "005"
    case .campaign: "701"
    case .role: "00K"
    case .currency: "01L"
    case .profile: "00e"
    case .userRole: "00E"
    }
  }
}

/// Ids of 15 case-sensitive characters and the 3 that make them safe to compare without case.
enum SalesforceID {
  private static let digits: [UInt8] = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
  private static let checks: [UInt8] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)

  /// How many history rows of one deal have ids in the order of their numbers.
  static let family = 60

  /// Appends the id of an object's row number; different numbers give different ids.
  ///
  /// History ids end in the row's place within its deal, because rows of one second are put in
  /// order by their ids.
  static func append(_ object: SalesforceObject, _ number: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    let isHistory = object == .history || object == .fieldHistory
    let whole = (isHistory ? number / family : number) + 1
    for character in object.prefix.description.utf8 { bytes.append(character) }
    for character in "5i0000".utf8 { bytes.append(character) }
    if !isHistory { bytes.append(digits[whole / 916_132_832 % 62]) }
    // An odd stride spreads neighbours over the ids without ever giving one twice.
    var left = whole &* 387_420_489 % 916_132_832
    for _ in 0..<5 {
      bytes.append(digits[left % 62])
      left /= 62
    }
    if isHistory { bytes.append(digits[number % family]) }
    for group in 0..<3 {
      var bits = 0
      for place in 0..<5 {
        let byte = bytes[start + group * 5 + place]
        if byte >= 0x41 && byte <= 0x5A { bits |= 1 << place }
      }
      bytes.append(checks[bits])
    }
  }

  /// The id as text.
  static func text(_ object: SalesforceObject, _ number: Int) -> String {
    var bytes: [UInt8] = []
    append(object, number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
