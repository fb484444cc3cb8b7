/// Whether the sources of leads came through to the deals they became.
struct SourceSurvival {
  private let facts: Facts
  /// Sources that are told alike but for case and spaces, by what they come to.
  private var folded: [Symbol: String] = [:]

  private init(_ facts: Facts) { self.facts = facts }

  /// By lead, whether its source came through the contact, where it has one, to the deal; false for
  /// one that became none.
  static func ofLeads(in facts: Facts) -> [Bool] {
    var survival = SourceSurvival(facts)
    return facts.leads.map { lead in
      guard let deal = lead.convertedDeal.position else { return false }
      return survival.holds(from: lead, to: facts.deals[deal])
    }
  }

  private mutating func holds(from lead: LeadFact, to deal: DealFact) -> Bool {
    let source = text(lead.source)
    // A contact whose source is blank may never have had the field.
    if let contact = lead.convertedContact.position {
      let own = facts.contacts[contact].source
      if !own.isBlank, text(own) != source { return false }
    }
    return text(deal.leadSource) == source
  }

  private mutating func text(_ symbol: Symbol) -> String {
    if let known = folded[symbol] { return known }
    let text = facts.text(symbol).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .lowercased()
    folded[symbol] = text
    return text
  }
}
