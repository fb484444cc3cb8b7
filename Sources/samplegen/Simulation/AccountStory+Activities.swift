extension AccountStory {
  private static let humanTypes = ["Call", "Email", "Call", "Email", "Follow-up"]

  /// Gives contacts their parts in the deals.
  mutating func addRoles(_ company: Company) {
    let names = ["Decision Maker", "Economic Buyer", "Evaluator", "Technical Buyer"]
    for deal in deals where !deal.flaws.contains(.contactBlank) {
      for slot in deal.contacts {
        guard let contact = contactRows.first(where: { $0.head.truth == people[slot].truth }),
          contact.head.deletedAt == nil
        else { continue }
        roles.append(
          ContactRole(
            number: account.index * Slots.roles + roles.count, deal: dealNumber(deal.slot),
            contact: contact.head.number, role: names[(deal.slot + slot) % names.count],
            created: max(deal.created, contact.head.created + 60), by: deal.owner))
      }
    }
  }

  /// Invents calls, mails, meetings and automatic messages on deals and leads.
  mutating func addActivities(_ company: Company) {
    var chance = Chance(seed: company.seed, purpose: .activities, index: account.index)
    for deal in deals {
      let tasks = chance.below(2 * company.shape.tasks + 1_000) / 1_000
      let events = chance.below(2 * company.shape.events + 1_000) / 1_000
      for place in 0..<(tasks + events) {
        addDealActivity(deal, isEvent: place >= tasks, &chance)
      }
      addAfterSale(deal, &chance)
      if company.shape.isSample || !isDirty { addRecentTouch(deal, &chance) }
    }
    for lead in leadRows where lead.conversion == nil { addAnswer(to: lead, &chance) }
    guard company.isDirty, company.shape.isSample else { return }
    for place in activities.indices where chance.happens(20) {
      guard case .deal = activities[place].target, !activities[place].isEvent else { continue }
      activities[place].target = .missing(8_000_000_000 + activities[place].number)
      note(.orphanTask, .task, activities[place].number)
    }
    for place in activities.indices where chance.happens(11) {
      guard case .deal = activities[place].target else { continue }
      activities[place].deletedAt = activities[place].created + 86_400
      note(.deleted, activities[place].isEvent ? .event : .task, activities[place].number)
    }
  }

  private mutating func addDealActivity(_ deal: Deal, isEvent: Bool, _ chance: inout Chance) {
    let last = deal.events[deal.events.count - 1]
    let until = last.stage.isOpen ? Season.end : last.at.day
    let span = max(0, until - deal.created.day)
    let day = (deal.created.day + chance.below(span + 1)).workday
    var at = Moment(day, &chance)
    if at < deal.created { at = deal.created + 900 }
    guard at <= Season.horizon, deal.deletedAt.map({ at < $0 }) ?? true else { return }
    let isAutomatic = !isEvent && chance.happens(150)
    let type = isEvent ? "Meeting" : isAutomatic ? "List Email" : chance.pick(Self.humanTypes)
    let isPlanned = last.stage.isOpen && !isAutomatic && !isEvent && chance.happens(170)
    var due = isPlanned ? Moment((at.day + chance.within(3...25)).workday, hour: 3) : at
    if isPlanned, !isDirty { due = max(due, Moment((Season.end + 3).workday, hour: 3)) }
    activities.append(
      Activity(
        number: nextActivity, isEvent: isEvent, type: type,
        subject: isAutomatic ? "List Email: product news" : "\(type): \(deal.stageWord(at: at))",
        at: due, created: at, completed: isPlanned ? nil : at, target: .deal(dealNumber(deal.slot)),
        with: contact(of: deal, at: at), owner: isAutomatic ? Team.machine : deal.owner,
        isOutbound: type == "Call" && chance.happens(800), account: accountNumber(deal.accountRow)))
  }

  private mutating func addAfterSale(_ deal: Deal, _ chance: inout Chance) {
    guard let last = deal.events.last, last.stage == .won, deal.deletedAt == nil,
      chance.happens(isDirty ? 900 : 1_000)
    else { return }
    let created = Moment((last.at.day + 1).workday, hour: 2, minute: 15)
    guard created <= Season.horizon else { return }
    let isRenewal = chance.happens(300)
    let due = Moment((last.at.day + (isRenewal ? 300 : chance.within(4...40))).workday, hour: 4)
    activities.append(
      Activity(
        number: nextActivity, isEvent: false, type: isRenewal ? "Renewal" : "Onboarding",
        subject: isRenewal ? "Renewal talk" : "Onboarding: kick-off", at: due, created: created,
        completed: due <= Season.horizon && (chance.happens(830) || !isDirty) ? due : nil,
        target: .deal(dealNumber(deal.slot)), with: contact(of: deal, at: created),
        owner: Team.customerSuccess, account: accountNumber(deal.accountRow)))
  }

  /// The last call on an open deal; now and then nobody made one.
  private mutating func addRecentTouch(_ deal: Deal, _ chance: inout Chance) {
    let day = (Season.end + -chance.within(4...35)).workday
    let wasMade = chance.happens(770) || !isDirty
    guard let last = deal.events.last, last.stage.isOpen, deal.deletedAt == nil, wasMade else {
      return
    }
    let at = max(Moment(day, hour: 9), deal.created + 3_600)
    guard at <= Season.horizon else { return }
    activities.append(
      Activity(
        number: nextActivity, isEvent: false, type: "Call",
        subject: "Call: \(deal.stageWord(at: at))", at: at, created: at, completed: at,
        target: .deal(dealNumber(deal.slot)), with: contact(of: deal, at: at), owner: deal.owner,
        isOutbound: true, account: accountNumber(deal.accountRow)))
  }

  private mutating func addAnswer(to lead: LeadRow, _ chance: inout Chance) {
    if chance.happens(120) {
      activities.append(
        Activity(
          number: nextActivity, isEvent: false, type: "System", subject: "Auto-reply: thank you",
          at: lead.head.created + 60, created: lead.head.created + 60,
          completed: lead.head.created + 60, target: .none, with: .lead(lead.head.number),
          owner: Team.machine))
    }
    guard chance.happens(420) || !isDirty else { return }
    let soon = lead.head.created + chance.skewed(900...90_000)
    let at =
      (3_600..<57_600).contains(soon.seconds % 86_400) && soon.day == soon.day.workday
      ? soon : Moment((lead.head.created.day + 1).workday, &chance)
    guard at <= Season.horizon, at > lead.head.created else { return }
    activities.append(
      Activity(
        number: nextActivity, isEvent: false, type: "Call", subject: "Call: first answer", at: at,
        created: at, completed: at, target: .none, with: .lead(lead.head.number),
        owner: Team.insideSeller, isOutbound: true))
  }

  private var nextActivity: Int { account.index * Slots.activities + activities.count }

  private func contact(of deal: Deal, at instant: Moment) -> Activity.With {
    guard let role = roles.first(where: { $0.deal == dealNumber(deal.slot) }),
      role.created <= instant
    else {
      guard let first = contactRows.first, first.head.created <= instant,
        first.head.deletedAt == nil
      else { return .none }
      return .contact(first.head.number)
    }
    return .contact(role.contact)
  }
}

extension Deal {
  /// A word for what an activity at this moment was about.
  fileprivate func stageWord(at instant: Moment) -> String {
    switch state(at: instant)?.stage ?? .prospecting {
    case .prospecting: "introduction"
    case .qualification: "needs and budget"
    case .meeting: "demo"
    case .proposal: "offer"
    case .negotiation: "terms"
    case .won: "thank you"
    case .lost: "lessons"
    case .nurture: "keeping in touch"
    }
  }
}
