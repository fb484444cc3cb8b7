/// How well a table fits the shape of one entity, whatever made it.
struct GenericMatch {
  let shape: GenericShape
  /// Field id to columns, the best source first.
  let columns: [(field: String, columns: [Int])]
  /// The sum of the fields' weights, less what can't be told of this entity.
  let strength: Double
  /// The strength on the scale of vendor matches, at most 0.74.
  var score: Double { strength <= 0 ? 0 : 0.74 * strength / (strength + 3) }

  /// A column that might fill a field.
  private struct Candidate {
    let column: Int
    let priority: Int
  }

  /// The match, or nil where the table lacks what makes such a record.
  init?(
    _ shape: GenericShape, headers: [HeaderName], meanings: [HeaderMeaning?], hint: Entity?,
    sample: Sample,
    isForced: Bool
  ) {
    var candidates: [String: [Candidate]] = [:]
    var foreign = 0.0
    var hasOwnNoun = false
    for (column, meaning) in meanings.enumerated() {
      guard let meaning else { continue }
      guard let target = shape.field(of: meaning) else {
        if meaning.concept != .other, meaning.concept != .id { foreign += 1 }
        continue
      }
      if meaning.noun == shape.entity { hasOwnNoun = true }
      let standIn = GenericMatch.isStandIn(meaning, for: target.field) ? 4 : 0
      candidates[target.field, default: []].append(
        Candidate(column: column, priority: target.priority + standIn))
    }
    if candidates["id"] == nil,
      let column = Self.customerNumber(shape, headers, meanings, sample)
    {
      candidates["id"] = [Candidate(column: column, priority: 0)]
      candidates["account_ref"] = nil
    }
    // "Name" beside "Vorname" is the family name.
    if candidates["family_name"] == nil, candidates["given_name"] != nil,
      let name = candidates["full_name"]?.first, meanings[name.column]?.noun == nil
    {
      candidates["family_name"] = candidates.removeValue(forKey: "full_name")
    }
    // "Nombre" beside "Apellidos" is the given name.
    if candidates["given_name"] == nil, candidates["family_name"] != nil,
      let name = candidates["full_name"]?.first, meanings[name.column]?.noun == nil,
      HeaderMeaning.isBareName(headers[name.column])
    {
      candidates["given_name"] = candidates.removeValue(forKey: "full_name")
    }
    let found = Set(candidates.keys)
    guard isForced || shape.needs.contains(where: { found.isSuperset(of: $0) }) else { return nil }
    let isNamed = hint == shape.entity
    if let namedBy = shape.namedBy, !isNamed, !hasOwnNoun, !isForced,
      found.isDisjoint(with: namedBy)
    {
      return nil
    }

    var strength = 0.0
    for field in found.sorted() { strength += shape.weight(of: field) }
    strength -= 0.8 * foreign
    if isNamed { strength += 4 } else if hint != nil { strength -= 1.5 }
    if hasOwnNoun { strength += 1.5 }
    // Ids that repeat are not the ids of these records.
    if let key = candidates["id"]?.min(by: { $0.priority < $1.priority }), sample.count > 20,
      key.priority < GenericShape.codePriority
    {
      let values = sample.values(key.column)
      if Set(values).count * 10 < values.count * 8,
        !KeyCheck.isStatedKey(key.column, header: headers[key.column], in: sample)
      {
        strength -= 3
      }
    }
    guard isForced || strength >= 3.4 else { return nil }
    // A few known words among a hundred foreign ones are chance, not a table of such records.
    let understood = Set(candidates.values.flatMap { $0.map(\.column) }).count
    guard isForced || understood * 20 >= headers.count || strength >= 8 else { return nil }
    self.shape = shape
    self.strength = isForced ? max(strength, 3.4) : strength
    columns = candidates.sorted { $0.key < $1.key }.map { field, list in
      let ordered = list.sorted { ($0.priority, $0.column) < ($1.priority, $1.column) }
      let best = ordered.first?.priority ?? 0
      return (field, ordered.filter { $0.priority == best }.map(\.column))
    }
  }

  /// The customer number of people who are customers themselves: there is no company beside it, and
  /// it tells them apart.
  private static func customerNumber(
    _ shape: GenericShape, _ headers: [HeaderName], _ meanings: [HeaderMeaning?], _ sample: Sample
  ) -> Int? {
    guard [.contact, .lead].contains(shape.entity),
      !meanings.contains(where: { $0?.noun == .account && $0?.concept != .id })
    else { return nil }
    return meanings.indices.first { column in
      let key = headers[column].key
      return meanings[column] == HeaderMeaning(noun: .account, concept: .id)
        && Vocabulary.customers.contains { key.hasPrefix($0) || key.hasSuffix($0) }
        && KeyCheck.isKey(column, header: headers[column], in: sample)
    }
  }

  /// Whether a column is taken for a field only as long as no better one is there.
  private static func isStandIn(_ meaning: HeaderMeaning, for field: String) -> Bool {
    guard let concept = meaning.concept, let genuine = genuineFields[concept] else { return false }
    return !genuine.contains(field)
  }

  /// Concepts that fill other fields only for want of something better, with the fields they fit.
  private static let genuineFields: [Concept: Set<String>] = [
    .date: ["starts_on", "due_at", "at", "valid_from"], .state: ["state"], .price: ["price"],
    .revenue: ["annual_revenue"], .title: ["title"], .location: [], .startsOn: ["starts_on"],
    .endsOn: ["ends_on"], .doneAt: ["done_at"], .subject: ["subject"], .kind: ["kind", "type"],
    .segment: ["segment"], .createdAt: ["created_at"], .modifiedAt: ["modified_at"],
    .status: ["status"], .amount: ["amount"], .team: ["team"], .validFrom: ["valid_from"],
  ]
}
