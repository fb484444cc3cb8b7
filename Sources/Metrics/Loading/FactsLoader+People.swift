import CRM
import Cleaning
import Warehouse

/// Contact roles, leads and activities.
extension FactsLoader {
  func loadPeople() throws {
    try store.ask(
      """
      select deal_ref, contact_ref from contact_role not indexed
      where source_id = ? and closed_run is null and coalesce(is_deleted, 0) = 0
      order by id
      """, [.integer(dealSource)]
    ) { row in
      let deal = row.withBytes(0) { dealsByKey.find($0) }
      let contact = contact(row, 1)
      guard deal != .none, contact != .none else { return }
      builder.contactRoles.append(ContactRoleFact(deal: deal, contact: contact))
    }
    try loadLeads()
    try loadContactFacts()
  }

  /// Leads of all sources, each cluster once: created first, converted if any of them was.
  private func loadLeads() throws {
    var clusters: [Int64: Int] = [:]
    try store.ask(
      """
      select
          lead.id, lead.source_id, lead.key,
          coalesce(
              lead.full_name,
              nullif(trim(coalesce(lead.given_name, '') || ' ' || coalesce(lead.family_name, '')), '')
          ),
          lead.file_id, lead.line,
          lead.owner_ref, lead.created_at, lead.is_converted, lead.converted_at,
          lead.converted_deal_ref, lead.converted_contact_ref, lead.source, lead.industry,
          lead.status, lead.is_deleted, member.cluster_id
      from lead not indexed
      left join cluster_member as member
          on member.entity = 'lead'
          and member.source_id = lead.source_id
          and member.key = lead.key
      where lead.closed_run is null
      order by coalesce(member.is_survivor, 1) desc, lead.id
      """
    ) { row in
      var lead = LeadFact(id: row.withBytes(2) { builder.strings.append(bytes: $0) })
      let source = row.integer(1) ?? 0
      lead.row = row.integer(0) ?? 0
      lead.name = symbol(row, 3)
      lead.file = file(row.integer(4))
      lead.line = Int32(clamping: row.integer(5) ?? 0)
      lead.owner = owner(row, 6, source: source)
      lead.created = stamp(row, 7)
      lead.isConverted = row.integer(8) == 1
      lead.convertedOn = day(row, 9)
      // An id means a record of the same source only.
      if source == dealSource {
        lead.convertedDeal = row.withBytes(10) { dealsByKey.find($0) }
        if !row.isNull(11) { lead.convertedContact = contact(row, 11) }
      }
      lead.source = symbol(row, 12)
      lead.firstSource = lead.source
      lead.segment = symbol(row, 13)
      lead.status = symbol(row, 14)
      lead.isDeleted = row.integer(15) == 1
      let ref: Ref
      if let cluster = row.integer(16), let known = clusters[cluster] {
        builder.leads[known].absorb(lead)
        ref = Ref(known)
      } else {
        ref = builder.add(lead)
        if let cluster = row.integer(16) { clusters[cluster] = builder.leads.count - 1 }
      }
      row.withBytes(2) { leadsByKey.add(bytes: $0, of: source, ref) }
    }
  }

  /// Source and account of the contacts that deals and leads name.
  private func loadContactFacts() throws {
    let read = try store.statement(
      """
      select source, account_ref from contact
      where source_id = ? and key = ? and closed_run is null
      """, doing: "reading contacts")
    for index in builder.contacts.indices {
      let key = builder.strings[builder.contacts[index].id]
      try read.forEachRow([.integer(dealSource), .text(key)]) { row in
        builder.contacts[index].source = symbol(row, 0)
        builder.contacts[index].account = account(row, 1)
      }
    }
  }

  func loadActivities() throws {
    builder.activities.reserveCapacity(try count(of: .activity))
    try store.ask(
      """
      select
          source_id, kind, coalesce(done_at, due_at, created_at), done_at, is_done, owner_ref,
          person_ref, deal_ref, object_ref
      from activity not indexed
      where closed_run is null and coalesce(is_deleted, 0) = 0
      order by id
      """, doing: "reading activities"
    ) { row in
      let source = row.integer(0) ?? 0
      var activity = ActivityFact()
      if row.text(1) == CRM.ActivityKind.automatic.rawValue { activity.flags.insert(.automatic) }
      activity.at = stamp(row, 2)
      // A meeting without a word on its completion has taken place once its time has come.
      let isOver =
        row.isNull(4) && !row.isNull(3)
        && activity.at?.isAtOrBefore(request.asOf, today: builder.today) ?? false
      if row.integer(4) == 1 || isOver { activity.flags.insert(.completed) }
      activity.owner = owner(row, 5, source: source)
      activity.lead = row.withBytes(6) { leadsByKey.find($0, of: source) }
      if source == dealSource {
        activity.contact = row.withBytes(6) { contactsByKey.find($0) }
        activity.deal = row.withBytes(7) { dealsByKey.find($0) }
        if activity.deal == .none { activity.deal = row.withBytes(8) { dealsByKey.find($0) } }
      }
      builder.activities.append(activity)
    }
  }
}

extension LeadFact {
  /// Takes over what another record of the same person tells: the earliest creation, a conversion.
  mutating func absorb(_ other: LeadFact) {
    if other.isDeleted { return }
    if isDeleted {
      self = other
      return
    }
    if let theirs = other.created, created.map({ theirs.precedes($0) }) ?? true {
      created = theirs
      if !other.source.isBlank { firstSource = other.source }
    }
    if other.isConverted {
      isConverted = true
      if convertedOn == nil { convertedOn = other.convertedOn }
      if convertedDeal == .none { convertedDeal = other.convertedDeal }
      if convertedContact == .none { convertedContact = other.convertedContact }
    }
  }
}
