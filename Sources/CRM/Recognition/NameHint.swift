/// What the name of a file or table says about its records.
package enum NameHint {
  /// The entity a name speaks of: the longest noun in it, the later of two equally long ones.
  package static func entity(ofTable table: String, file: String) -> Entity? {
    if let entity = entity(in: table) { return entity }
    var name = Substring(file.split(separator: "/").last ?? "")
    for ending in [".gz", ".zip", ".csv", ".tsv", ".txt", ".json", ".ndjson", ".jsonl"]
    where name.lowercased().hasSuffix(ending) {
      name = name.dropLast(ending.count)
    }
    return entity(in: String(name))
  }

  private static func entity(in name: String) -> Entity? {
    let words = HeaderName(name).words.filter { word in
      !word.allSatisfy(\.isNumber) && !noise.contains(word)
    }
    // A list of contacts from a fair or a campaign is one of leads.
    if words.contains(where: { Vocabulary.nouns[$0] == .lead }) { return .lead }
    var best: (length: Int, entity: Entity)?
    for start in words.indices {
      for end in start + 1...min(start + 3, words.count) {
        guard let entity = Vocabulary.nouns[words[start..<end].joined()] else { continue }
        if end - start >= best?.length ?? 0 { best = (end - start, entity) }
      }
    }
    return best?.entity
  }

  private static let noise: Set<String> = ["data", "export", "exports", "crm", "all", "csv", "sf"]
}
