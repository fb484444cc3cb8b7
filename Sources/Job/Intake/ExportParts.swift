/// The parts of exports that came in several files, as their names tell.
///
/// Salesforce's weekly export is `WE_<organisation>_1.ZIP`, `_2.ZIP` and so on; other programs write
/// `deals part 1.zip` or `deals 1 of 3.csv`. Other numbers at the end of a name are no parts.
package enum ExportParts {
  /// An export of which parts are not there.
  package struct Gap: Equatable, Sendable {
    /// The name of a part that is there.
    package let present: String
    /// The numbers of the parts that are not, in their order.
    package let missing: [Int]
  }

  /// The exports among the files of one source that lack parts, in the order of their names.
  ///
  /// The last part can only be missed where a name says how many there are.
  package static func gaps(in paths: [String]) -> [Gap] {
    var exports: [String: (first: String, parts: Set<Int>, count: Int)] = [:]
    for path in paths.sorted() {
      guard let part = Part(path) else { continue }
      var export = exports[part.export] ?? (path, [], 0)
      export.parts.insert(part.number)
      export.count = max(export.count, part.count ?? part.number)
      exports[part.export] = export
    }
    return exports.values.compactMap { export in
      let missing = (1...max(export.count, 1)).filter { !export.parts.contains($0) }
      return missing.isEmpty ? nil : Gap(present: export.first, missing: missing)
    }
    .sorted { $0.present < $1.present }
  }

  /// What a file's name says about its part of an export.
  private struct Part {
    /// What the names of all parts share.
    let export: String
    let number: Int
    /// How many parts there are, where the name says so.
    let count: Int?

    init?(_ path: String) {
      let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      let name = path[slash...]
      let stem = name.prefix { $0 != "." }
      let extensions = name[stem.endIndex...]
      var words = stem.split { $0 == "_" || $0 == "-" || $0 == " " || $0 == "(" || $0 == ")" }
        .map { $0.lowercased() }
      guard let last = words.popLast(), let number = Self.number(last) else { return nil }
      if words.count > 2, words[words.count - 1] == "of",
        let own = Self.number(words[words.count - 2]), own <= number
      {
        self.number = own
        count = number
        words.removeLast(2)
        if words.last == "part" { words.removeLast() }
      } else if words.last == "part"
        || (words.count == 2 && words[0] == "we" && words[1].hasPrefix("00d"))
      {
        self.number = number
        count = nil
      } else {
        return nil
      }
      export = path[..<slash] + words.joined(separator: "_") + extensions.lowercased()
    }

    /// A number from 1 to 999 that is written without zeros in front.
    private static func number(_ word: String) -> Int? {
      guard word.count <= 3, word.first != "0", word.allSatisfy({ ("0"..."9").contains($0) })
      else { return nil }
      return Int(word)
    }
  }
}
