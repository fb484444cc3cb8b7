/// Header phrases in English, Indonesian, German, Spanish, French and Portuguese.
enum Vocabulary {
  /// The concept of a folded phrase.
  static let concepts: [String: Concept] = {
    var table: [String: Concept] = [:]
    for (concept, phrases) in personPhrases + companyPhrases + dealPhrases + datePhrases
      + activityPhrases + moneyPhrases
    {
      for phrase in phrases.split(separator: ",") {
        let key = HeaderName.key(String(phrase))
        if table[key] == nil { table[key] = concept }
      }
    }
    return table
  }()

  /// The entity that a folded noun names.
  static let nouns: [String: Entity] = {
    var table: [String: Entity] = [:]
    for (entity, phrases) in entityNouns {
      for phrase in phrases.split(separator: ",") {
        let key = HeaderName.key(String(phrase))
        if table[key] == nil { table[key] = entity }
      }
    }
    return table
  }()

  /// Words for who buys, be it a company or a person.
  static let customers = [
    "customer", "client", "kunde", "cliente", "pelanggan", "klien", "nasabah", "buyer",
  ]

  /// Words that add nothing to a header: articles, prepositions, "primary".
  static let fillers: Set<String> = [
    "the", "of", "a", "in", "for", "de", "del", "la", "le", "les", "el", "los", "las", "du", "des",
    "da", "do", "das", "dos", "d", "l", "der", "die", "des", "primary", "main", "current",
    "related", "associated", "assigned", "crm", "field", "value", "property", "utama", "principal",
    "haupt",
  ]
}
