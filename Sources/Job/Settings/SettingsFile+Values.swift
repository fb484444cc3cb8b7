import CRM
import Cleaning
import Yams

/// Values that must be among those that are known.
extension SettingsFile {
  /// An ISO 4217 code.
  func currency(_ node: Node, _ key: Key) throws -> String {
    let text = try text(node, key).uppercased()
    guard let code = CurrencyCode(text), CurrencyTable.digits(of: code) != nil else {
      throw wrong(key, "the ISO 4217 code of a currency, such as USD")
    }
    return text
  }

  /// An ISO 3166 code.
  func region(_ node: Node, _ key: Key) throws -> String {
    let text = try text(node, key).uppercased()
    let bytes = Array(text.utf8)
    guard bytes.count == 2, case .value(let region) = parseCountry(bytes.span) else {
      throw wrong(key, "the ISO 3166 code of a country in two letters, such as ID")
    }
    return region.description
  }

  /// A day or instant.
  func asOf(_ node: Node, _ key: Key) throws -> String {
    let text = try text(node, key)
    guard AsOf.instant(text, in: .utc) != nil else {
      throw wrong(key, "a day such as 2026-06-30, or an instant such as 2026-06-30T18:00:00Z")
    }
    return text
  }

  /// The value of a policy.
  func policy(_ node: Node, _ key: Key) throws -> String {
    let text = try text(node, key)
    do {
      _ = try PolicySettings.policy([key.name: text])
    } catch JobError.unknown(_, _, let known) {
      throw wrong(key, (known.count > 1 ? "one of " : "") + known.joined(separator: ", "))
    }
    return text
  }

  /// The id of a profile.
  func profile(_ node: Node, _ key: Key) throws -> String {
    let text = try text(node, key)
    guard ProfileList.profile(id: text) != nil else {
      throw wrong(key, "one of \(ProfileList.ids.joined(separator: ", "))")
    }
    return text
  }

  /// What a column becomes: a field of the source's records, `id` or `ignore`.
  func field(_ node: Node, _ key: Key, of source: SourceSettings) throws -> String {
    let entity =
      source.entity.flatMap { Entity(rawValue: $0) }
      ?? source.profile.flatMap { ProfileList.profile(id: $0)?.entity }
    let fields = Set(
      (entity.map { [$0] } ?? Entity.allCases).flatMap { EntityTable.fields(of: $0) }.map(\.id))
    let known = ["id", "ignore"] + fields.sorted()
    return try oneOf(known, node, key)
  }
}
