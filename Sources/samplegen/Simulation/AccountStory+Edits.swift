extension AccountStory {
  /// Edits of the last day, which make the second night's export differ from the first.
  mutating func addEveningEdits(_ company: Company) {
    var chance = Chance(seed: company.seed, purpose: .edits, index: account.index)
    let share = company.shape.edited
    let at = Moment(Season.end, &chance)
    for place in accountRows.indices where chance.happens(share) {
      if accountRows[place].head.canBeEdited { accountRows[place].head.editedAt = at }
    }
    for place in contactRows.indices where chance.happens(share) {
      if contactRows[place].head.canBeEdited { contactRows[place].head.editedAt = at }
    }
    for place in leadRows.indices where chance.happens(share) {
      if leadRows[place].head.canBeEdited { leadRows[place].head.editedAt = at }
    }
    for place in activities.indices where chance.happens(share) {
      if activities[place].created.day < Season.end { activities[place].editedAt = at }
    }
    for place in deals.indices where chance.happens(share) { edit(place, at: at, &chance) }
    for place in deals.indices where company.isDirty { flaw(place, &chance) }
  }

  private mutating func edit(_ place: Int, at: Moment, _ chance: inout Chance) {
    guard let last = deals[place].events.last, last.at.day < Season.end,
      deals[place].deletedAt == nil
    else { return }
    guard last.stage.isOpen, let amount = last.amount else {
      deals[place].noteAt = at
      return
    }
    var next = last
    next.at = at
    next.amount = amount + 50_000
    deals[place].events.append(next)
  }

  private mutating func flaw(_ place: Int, _ chance: inout Chance) {
    let number = dealNumber(deals[place].slot)
    guard deals[place].flaws.isEmpty else { return }
    if chance.happens(30) {
      deals[place].flaws.insert(.floatAmount)
      note(.floatAmount, .opportunity, number)
    } else if chance.happens(16) {
      deals[place].flaws.insert(.lowerCaseStage)
      note(.lowerCaseStage, .opportunity, number)
    } else if chance.happens(25) {
      deals[place].flaws.insert(.oddSource)
      note(.oddSource, .opportunity, number)
    }
  }
}

extension RowHead {
  /// True for rows that were there before the last day and are not in the recycle bin.
  fileprivate var canBeEdited: Bool { created.day < Season.end && deletedAt == nil }
}
