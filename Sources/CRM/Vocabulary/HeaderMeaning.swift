/// What a header means: a concept, perhaps of a named entity ("account name", "Kunde", "deal id").
struct HeaderMeaning: Equatable {
  /// Whose property it is, where the header says so.
  var noun: Entity?
  /// The entity a user or company stands beside: the deal in "deal owner".
  var context: Entity?
  /// What is told; nil where the header is the noun alone.
  var concept: Concept?

  /// The meaning of a header in any of the six languages, or nil.
  static func read(_ name: HeaderName) -> HeaderMeaning? {
    guard var meaning = told(name) else { return nil }
    // Goods have codes of their own; the code of anything else is what it is known by.
    if meaning.concept == .code, let noun = meaning.noun, noun != .product { meaning.concept = .id }
    return meaning
  }

  private static func told(_ name: HeaderName) -> HeaderMeaning? {
    guard !name.key.isEmpty else { return nil }
    if let meaning = whole(name.key) { return meaning }
    if let meaning = split(name.words) ?? numberOf(name.words) { return meaning }
    var words = name.words.filter { !Vocabulary.fillers.contains($0) }
    // Custom columns of warehouse shapes end in `_c`.
    if words.count > 1, words.last == "c" { words.removeLast() }
    guard !words.isEmpty, words.count < name.words.count else { return nil }
    return whole(words.joined()) ?? split(words)
  }

  /// Whether a header is the word for name alone, which may be half of a name beside another half.
  static func isBareName(_ name: HeaderName) -> Bool {
    ["name", "nombre", "nom", "nome", "nama"].contains(name.key)
  }

  private static func whole(_ key: String) -> HeaderMeaning? {
    if let concept = Vocabulary.concepts[key] { return HeaderMeaning(concept: concept) }
    if let noun = Vocabulary.nouns[key] { return HeaderMeaning(noun: noun) }
    return nil
  }

  /// Reads "Kundennummer", "mitgliedsnr", "dealid": a noun and the word for its number in one.
  private static func numberOf(_ words: [String]) -> HeaderMeaning? {
    guard words.count == 1, let word = words.first else { return nil }
    for ending in ["nummer", "number", "nr", "no", "id"] where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      let stems = stem.hasSuffix("s") ? [stem, stem.dropLast()] : [stem]
      for stem in stems {
        if let noun = Vocabulary.nouns[String(stem)] {
          return HeaderMeaning(noun: noun, concept: .id)
        }
      }
    }
    return nil
  }

  /// Reads "deal name", "nama perusahaan", "nombre de la empresa", "account owner email".
  private static func split(_ words: [String]) -> HeaderMeaning? {
    guard words.count > 1 else { return nil }
    for cut in 1..<words.count {
      let left = words[..<cut].joined()
      let right = words[cut...].filter { !Vocabulary.fillers.contains($0) }
      guard !right.isEmpty else { continue }
      if let noun = Vocabulary.nouns[left] {
        if let concept = Vocabulary.concepts[right.joined()] {
          return HeaderMeaning(noun: noun, concept: concept)
        }
        if var inner = whole(right.joined()) ?? split(Array(right)), inner.noun != nil {
          inner.context = noun
          return inner
        }
      }
    }
    for cut in 1..<words.count {
      let left = words[..<cut].joined()
      let right = words[cut...].filter { !Vocabulary.fillers.contains($0) }.joined()
      if let noun = Vocabulary.nouns[right], let concept = Vocabulary.concepts[left] {
        return HeaderMeaning(noun: noun, concept: concept)
      }
      if let noun = Vocabulary.nouns[right], let context = Vocabulary.nouns[left] {
        return HeaderMeaning(noun: noun, context: context)
      }
    }
    return nil
  }
}
