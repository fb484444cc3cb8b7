import Foundation

/// index.html as far as tests look into it: the addresses in its tags.
struct ReportPage: Sendable {
  let text: String

  /// Reads the page of a report.
  init(report: String) throws { text = try Scratch.text(report + "/index.html") }

  /// One attribute that names an address.
  struct Address: Sendable {
    let tag: String
    let attribute: String
    let value: String
  }

  /// Every address in the page's tags.
  var addresses: [Address] {
    var result: [Address] = []
    for tag in tags {
      let name = String(tag.prefix { $0.isLetter || $0.isNumber }).lowercased()
      for attribute in ["href", "src", "srcset", "xlink:href", "action", "data", "poster"] {
        guard let start = tag.range(of: " \(attribute)=\"") else { continue }
        let value = String(tag[start.upperBound...].prefix { $0 != "\"" })
        result.append(Address(tag: name, attribute: attribute, value: value))
      }
    }
    return result
  }

  /// The text between `<` and `>` of every opening tag.
  private var tags: [Substring] {
    text.split(separator: "<").filter { $0.first?.isLetter == true }
      .map { $0.prefix { $0 != ">" } }
  }

  /// What a reader may follow to elsewhere without the page loading anything.
  private static let links: Set<String> = ["a"]

  /// Addresses that the page itself would load from outside its folder.
  var loadedFromOutside: [Address] {
    addresses.filter { address in
      let isOutside = address.value.contains("//") || address.value.hasPrefix("/")
      let isLoaded = !Self.links.contains(address.tag) || address.attribute != "href"
      return isOutside && isLoaded
    }
  }
}
