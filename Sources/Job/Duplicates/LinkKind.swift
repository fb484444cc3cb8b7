import CRM
import Cleaning
import Matching
import Warehouse

/// How records of one kind are told as records of another, so that the model of the other kind can
/// weigh them.
struct LinkKind {
  let kind: PairKind
  /// The shape of the records on the right, whose model weighs the pairs.
  let shape: MatchShape
  /// The left record's values in the right shape's columns, as SQL about `record`.
  let told: [String]

  private init(_ kind: PairKind, _ shape: MatchShape, told: [String: String]) {
    self.kind = kind
    self.shape = shape
    self.told = shape.columns.map { told[$0.name] ?? "null" }
  }

  /// The kinds in the order in which they are looked for.
  static func all(protectedKeys: [String: [String]]) -> [LinkKind] {
    let account = MatchShape(.account, protectedKeys: protectedKeys["account"] ?? [])
    let contact = MatchShape(.contact, protectedKeys: protectedKeys["contact"] ?? [])
    return [
      LinkKind(
        .leadContact, contact, told: person.merging(["company": "record.company"]) { $1 }),
      LinkKind(
        .leadAccount, account,
        told: place.merging([
          "name": "record.company", "website": "coalesce(record.website, record.email)",
          "phone": "record.phone",
        ]) { $1 }),
      LinkKind(
        .contactAccount, account,
        told: place.merging(["website": "record.email", "phone": "record.phone"]) { $1 }),
    ]
  }

  private static let person = [
    "given_name": "record.given_name", "family_name": "record.family_name",
    "full_name": "case when record.family_name is null then record.full_name end",
    "email": "record.email", "phone": "record.phone", "mobile": "record.mobile",
  ].merging(place) { $1 }

  private static let place = [
    "street": "record.street", "city": "record.city", "postcode": "record.postcode",
    "country": "record.country",
  ]

  /// Whether a value tells nothing about the company: a mailbox where anybody can have one.
  func saysNothing(_ column: Int, _ text: Span<UInt8>) -> Bool {
    guard shape.columns[column].kind == .domain else { return false }
    var domain: [UInt8] = []
    return appendRegistrableDomain(text, to: &domain)
      && MailDomains.isFree(String(decoding: domain, as: UTF8.self))
  }
}
