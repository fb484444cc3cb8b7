package import Tabular

/// What a conversion did that the written rows alone don't show, for people.
package struct ConversionAccount {
  /// Left-out lines that are told one by one.
  private static let linesTold = 5

  /// The account, a line each; empty where every line of the file is a sound record of one table.
  package let lines: [String]

  /// Accounts for a file that was read to its end.
  ///
  /// - Parameters:
  ///   - path: as the user named it.
  ///   - conversion: one summary a member.
  package init(_ path: String, _ conversion: Conversion) {
    var lines: [String] = []
    let summaries = conversion.summaries
    func total(_ count: (ReadSummary) -> Int) -> Int { summaries.reduce(0) { $0 + count($1) } }
    let left = summaries.flatMap { $0.ignored.filter { $0.reason != .header } }
    let headers = total { $0.ignored.count { $0.reason == .header } }
    let leftCount = total(\.ignoredCount) - headers
    let facts = [
      (total(\.repaired), "repaired"),
      (total(\.quarantined), "written with another number of fields than the header"),
      (leftCount, "lines left out, which are no records"),
      (total(\.undecodableBytes), "bytes that are no text in the file's encoding"),
    ].filter { $0.0 > 0 }
    if !facts.isEmpty {
      lines.append(
        "\(path): \(conversion.rows) rows; "
          + facts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
      lines += left.prefix(Self.linesTold).map { "  line \($0.line): \($0.reason.words)" }
      if leftCount > Self.linesTold { lines.append("  and \(leftCount - Self.linesTold) more") }
      lines.append("  dealpipe inspect \(path) tells why")
    }
    self.lines = lines
  }
}

extension ReadSummary.Ignored.Reason {
  /// The reason in words.
  fileprivate var words: String { rawValue.replacing("_", with: " ") }
}
