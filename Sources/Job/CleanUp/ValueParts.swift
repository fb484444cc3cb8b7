import CRM
import Cleaning

/// The parts of names, companies and addresses, in columns of their own behind the table's.
struct ValueParts: Sendable {
  /// The kinds whose values have parts, with the names of these.
  private enum Family {
    case person
    case company
    case email
    case web

    init?(_ kind: ValueKind) {
      switch kind {
      case .personName: self = .person
      case .company: self = .company
      case .email: self = .email
      case .url: self = .web
      case .id, .text, .note, .givenName, .familyName, .phone, .domain, .street, .city, .state,
        .postcode, .country, .money, .currency, .number, .integer, .percent, .day, .moment,
        .boolean, .picklist, .language:
        return nil
      }
    }

    var names: [String] {
      switch self {
      case .person: ["title", "given name", "middle name", "family name", "suffix"]
      case .company: ["base name", "legal form"]
      case .email: ["domain", "flags", "suggestion"]
      case .web: ["domain"]
      }
    }

    func parts(of text: String) -> [String] {
      if text.isEmpty { return names.map { _ in "" } }
      switch self {
      case .person:
        let name = PersonName(text)
        return [
          name.titles.joined(separator: " "), name.given, name.middle.joined(separator: " "),
          name.family, name.suffixes.joined(separator: " "),
        ]
      case .company:
        let name = CompanyName(text)
        return [name.base, name.legalForm]
      case .email: return Family.mail(text)
      case .web: return [clean(text, as: .domain).text ?? ""]
      }
    }

    /// The domain of an address, what is known of it, and what was probably meant.
    private static func mail(_ text: String) -> [String] {
      guard let at = text.lastIndex(of: "@"), !text.contains(";") else { return ["", "", ""] }
      let local = text[..<at].lowercased()
      let domain = text[text.index(after: at)...].lowercased()
      let flags = [
        MailDomains.isRole(local) ? "role" : nil, MailDomains.isFree(domain) ? "free" : nil,
        MailDomains.isDisposable(domain) ? "disposable" : nil,
      ]
      let meant = MailDomains.suggestion(for: domain).map { "\(text[..<at])@\($0)" }
      return [domain, flags.compactMap { $0 }.joined(separator: " "), meant ?? ""]
    }
  }

  private let families: [Family?]
  /// The names of the added columns, such as `Company base name`.
  let columns: [String]

  /// The parts of a table's columns.
  init(_ kinds: [ColumnKind], columns: [String]) {
    let families = kinds.map { Family($0.kind) }
    self.families = families
    self.columns = zip(families, columns).flatMap { family, column in
      family?.names.map { "\(column) \($0)" } ?? []
    }
  }

  /// Adds the parts of a value, if its column has any.
  func take(_ text: String, of column: Int, into parts: inout [String]) {
    if let family = families[column] { parts += family.parts(of: text) }
  }
}
