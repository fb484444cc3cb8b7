/// Spellings of a pick list that mean one value, with the evidence and the spelling proposed for all.
package struct PicklistGroup: Sendable, Equatable {
  /// The commonest spelling; of equally common ones the first in byte order.
  package let canonical: String
  /// The other spellings in byte order.
  package let variants: [String]
  /// The weakest evidence that holds the group together.
  package let evidence: Evidence

  /// A group of given spellings.
  package init(canonical: String, variants: [String], evidence: Evidence) {
    self.canonical = canonical
    self.variants = variants
    self.evidence = evidence
  }

  /// Why two spellings are taken for one value, strongest first.
  package enum Evidence: Int, Sendable, Comparable {
    /// The same but for case and white space.
    case sameLetters
    /// The same but for punctuation and accents.
    case sameWords
    /// One letter apart in a word of six or more, where the rare spelling is under a tenth.
    case typingError

    package static func < (left: Evidence, right: Evidence) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Groups the values of a column; values without a variant are left out.
  ///
  /// Groups come in byte order of their canonical spelling.
  package static func groups(of values: [(text: String, count: Int)]) -> [PicklistGroup] {
    let sorted = values.filter { $0.count > 0 }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text
    }
    var heads: [(text: String, plain: String, folded: String, count: Int)] = []
    var members: [[String]] = []
    var evidence: [Evidence] = []
    for (text, count) in sorted {
      let plain = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let folded = fold(text)
      let match = heads.indices.lazy.compactMap { place -> (Int, Evidence)? in
        let head = heads[place]
        if head.plain == plain { return (place, .sameLetters) }
        if !folded.isEmpty, head.folded == folded { return (place, .sameWords) }
        let isRare = count * 10 <= head.count
        return isRare && isTypingError(head.folded, folded) ? (place, .typingError) : nil
      }
      .min { $0.1 < $1.1 }
      if let (place, reason) = match {
        members[place].append(text)
        evidence[place] = max(evidence[place], reason)
      } else {
        heads.append((text, plain, folded, count))
        members.append([])
        evidence.append(.sameLetters)
      }
    }
    return heads.indices.filter { !members[$0].isEmpty }.map {
      PicklistGroup(
        canonical: heads[$0].text, variants: members[$0].sorted(), evidence: evidence[$0])
    }
    .sorted { $0.canonical < $1.canonical }
  }

  /// One letter replaced, lost, added or exchanged with its neighbour; digits must agree.
  private static func isTypingError(_ one: String, _ other: String) -> Bool {
    let a = Array(one.utf8)
    let b = Array(other.utf8)
    guard a != b, min(a.count, b.count) >= 6, abs(a.count - b.count) <= 1,
      a.filter(\.isDigit) == b.filter(\.isDigit)
    else { return false }
    var prefix = 0
    while prefix < a.count, prefix < b.count, a[prefix] == b[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < a.count - prefix, suffix < b.count - prefix,
      a[a.count - 1 - suffix] == b[b.count - 1 - suffix]
    {
      suffix += 1
    }
    let left = a.count - prefix - suffix
    let right = b.count - prefix - suffix
    if left <= 1 && right <= 1 { return true }
    return left == 2 && right == 2 && a[prefix] == b[prefix + 1] && a[prefix + 1] == b[prefix]
  }
}
