/// Human activities by what they are linked to, so that a deal's touches need no search.
package struct TouchIndex: Sendable {
  private let byDeal: Adjacency
  private let byContact: Adjacency
  private let byLead: Adjacency
  private let roles: Adjacency
  private let facts: Facts

  package init(of facts: Facts) {
    self.facts = facts
    let human = facts.activities.indices.filter {
      facts.activities[$0].isHumanTouch && facts.activities[$0].at != nil
    }
    byDeal = Adjacency(
      count: facts.deals.count, items: human, key: { facts.activities[$0].deal.position })
    byContact = Adjacency(
      count: facts.contacts.count, items: human, key: { facts.activities[$0].contact.position })
    byLead = Adjacency(
      count: facts.leads.count, items: human, key: { facts.activities[$0].lead.position })
    roles = Adjacency(
      count: facts.deals.count, items: Array(facts.contactRoles.indices),
      key: { facts.contactRoles[$0].deal.position })
  }

  /// Human touches of a won deal or its contacts from the day of creation to the won day, each
  /// once.
  package func beforeWin(of deal: Int32) -> Int {
    let fact = facts.deals[Int(deal)]
    guard let closed = fact.closed?.day else { return 0 }
    var seen: Set<Int32> = []
    func add(_ activities: ArraySlice<Int32>) {
      for activity in activities {
        guard let day = facts.activities[Int(activity)].at?.day, day <= closed else { continue }
        if let created = fact.created?.day, day < created { continue }
        seen.insert(activity)
      }
    }
    add(byDeal[Int(deal)])
    for contact in contacts(of: deal) { add(byContact[contact]) }
    return seen.count
  }

  /// The activities that could be an answer to a lead: its own, and its contact's once converted.
  package func touches(ofLead lead: Int32) -> [Int32] {
    let contact = facts.leads[Int(lead)].convertedContact.position
    return Array(byLead[Int(lead)]) + (contact.map { Array(byContact[$0]) } ?? [])
  }

  /// Contacts with a role on a deal; its own contact has one.
  private func contacts(of deal: Int32) -> [Int] {
    var result = roles[Int(deal)].compactMap { facts.contactRoles[Int($0)].contact.position }
    if let own = facts.deals[Int(deal)].contact.position { result.append(own) }
    return result
  }
}

/// Items by the row they belong to, as one flat array with offsets.
private struct Adjacency: Sendable {
  private var starts: [Int32]
  private var items: [Int32]

  init(count: Int, items source: [Int], key: (Int) -> Int?) {
    starts = [Int32](repeating: 0, count: count + 1)
    for item in source {
      if let row = key(item) { starts[row + 1] += 1 }
    }
    for index in 0..<count { starts[index + 1] += starts[index] }
    items = [Int32](repeating: 0, count: Int(starts[count]))
    var next = starts
    for item in source {
      guard let row = key(item) else { continue }
      items[Int(next[row])] = Int32(item)
      next[row] += 1
    }
  }

  subscript(row: Int) -> ArraySlice<Int32> { items[Int(starts[row])..<Int(starts[row + 1])] }
}
