/// Where a link may lead: inside the page, to a file beside it, to the web or to a mailbox.
package enum LinkTarget {
  /// `target` if it is allowed, else nil: then only the words are shown.
  ///
  /// A target with any other scheme (`javascript:`, `data:`), one that starts with `//`, and one
  /// with control characters in it are refused.
  package static func allowed(_ target: String) -> String? {
    if target.isEmpty || target.hasPrefix("//") { return nil }
    if target.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { return nil }
    let head = target.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
    guard let colon = head.firstIndex(of: ":") else {
      return target.hasPrefix("\\") ? nil : target
    }
    let scheme = head[..<colon].lowercased()
    return ["http", "https", "mailto"].contains(scheme) ? target : nil
  }
}
