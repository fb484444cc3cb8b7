extension AccountStory {
  private static let products = [
    "WMS licences", "Scanner rollout", "Conveyor retrofit", "Sorting line", "Maintenance contract",
    "Pilot", "Pick-by-light", "Yard management",
  ]

  /// True when the account came in as a lead that was converted.
  func cameAsLead(_ company: Company) -> Bool {
    var chance = Chance(seed: company.seed &+ 7, purpose: .leads, index: account.index)
    return chance.happens(430)
  }

  /// Invents the account's deals, the hand-written ones among them.
  mutating func addDeals(_ company: Company) {
    var chance = Chance(seed: company.seed, purpose: .deals, index: account.index)
    let count = chance.skewed(company.shape.deals)
    let currency = pickCurrency(&chance)
    var start =
      cameAsLead(company)
      ? account.created
      : Moment((account.created.day + chance.within(0...12)).workday, &chance)
    if start < account.created { start = account.created + 60 }
    for slot in 0..<count where start <= Season.horizon {
      let isNew = slot == 0
      let source = isNew ? account.source : pickRepeatSource(&chance)
      let owner = seller(for: start.day, company, &chance)
      var course = DealCourse(
        created: start, amount: amount(currency, &chance), rep: company.reps[owner],
        source: source, isNewBusiness: isNew,
        chance: Chance(
          seed: company.seed &+ 1, purpose: .deals, index: account.index * Slots.deals + slot))
      var deal = Deal(
        slot: slot, name: account.name.native + " - " + chance.pick(Self.products),
        currency: currency, owner: owner, source: source,
        campaign: Campaign.running(source, on: start.day), isNewBusiness: isNew,
        events: course.run(), deletedAt: nil)
      if !company.isDirty { deal.keepWell() }
      deals.append(deal)
      start = Moment((start.day + chance.bell(50...330)).workday, &chance)
    }
    for slot in deals.indices { settle(slot, company, &chance) }
    plantDeals(company)
  }

  private func pickCurrency(_ chance: inout Chance) -> Currency {
    switch account.market {
    case .indonesia: chance.happens(850) || !isDirty ? .idr : .usd
    case .germany: .eur
    case .vietnam, .japan, .america: .usd
    }
  }

  private func pickRepeatSource(_ chance: inout Chance) -> LeadSource {
    chance.happens(600) ? account.source : chance.pick([.referral, .partner, .phone])
  }

  private func seller(for day: Day, _ company: Company, _ chance: inout Chance) -> Int {
    company.reps[account.owner].sells(on: day) && chance.happens(850)
      ? account.owner : company.seller(in: account.market, on: day, &chance)
  }

  private func amount(_ currency: Currency, _ chance: inout Chance) -> Int {
    let size = 1 + account.employees / 900
    switch currency {
    case .usd:
      return (chance.skewed(35...900) + 20 * size) * 10_000 + (chance.happens(120) ? 4_950 : 0)
    case .eur:
      return (chance.skewed(30...850) + 20 * size) * 10_000 + (chance.happens(150) ? 7_525 : 0)
    case .idr: return (chance.skewed(90...2_600) + 40 * size) * 50_000_000
    }
  }

  /// What the seller left out: the contact, the next step or the reason of a loss.
  private mutating func forget(_ slot: Int, _ chance: inout Chance) {
    if chance.happens(45) {
      deals[slot].flaws.insert(.contactBlank)
    } else if chance.happens(80) {
      deals[slot].flaws.formUnion([.nextStepBlank, .reasonBlank])
    }
  }

  /// Who owns the deal now, and with whom at the customer it is made.
  private mutating func settle(_ slot: Int, _ company: Company, _ chance: inout Chance) {
    let owner = company.reps[deals[slot].owner]
    if let left = owner.left, let last = deals[slot].events.last,
      last.stage.isOpen || last.at.day > left,
      chance.happens(350)
    {
      let heir = company.seller(in: account.market, on: Season.end, &chance)
      deals[slot].owner = heir
      for place in deals[slot].events.indices where deals[slot].events[place].at.day > left {
        deals[slot].events[place].by = heir
      }
    }
    var wanted = (chance.below(2 * company.shape.roles + 1_000)) / 1_000
    if company.shape.isSample { wanted = max(1, wanted) }
    if company.isDirty, company.shape.isSample { forget(slot, &chance) }
    for place in 0..<min(wanted, people.count) {
      deals[slot].contacts.append(place)
    }
  }
}
