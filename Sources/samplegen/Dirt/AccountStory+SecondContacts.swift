extension AccountStory {
  /// A second row for a person who has one: each way of writing it leaves a trail to the first.
  mutating func addSecondContactRow(of first: ContactRow, at place: Int, _ spill: inout Spill) {
    let later = Moment(
      (first.head.created.day + spill.chance.within(2...260)).workday, &spill.chance)
    guard later <= Season.horizon, first.head.deletedAt == nil else { return }
    let slot = people.count + 12 + place
    let person = people[first.head.number % Slots.contacts]
    var row = first
    row.head = RowHead(
      number: contactNumber(slot), truth: first.head.truth, created: later, modified: later)
    row.account = accountNumber(0)
    row.description = ""
    row.given = person.given.native
    row.family = person.family.native
    row.email = person.email
    row.mobile = spill.phone(person.mobile)
    row.title = spill.chance.happens(500) ? "" : row.title
    let way = spill.chance.below(7)
    switch way {
    case 0:
      if Spelling.isIdeographic(row.family) { row.given = person.given.roman }
      row.family = Spelling.typo(
        row.given == person.given.native ? row.family : person.family.roman, &spill.chance)
      if spill.happens(400) { row.email = Self.mistyped(row.email, &spill.chance) }
    case 1:
      row.given = Spelling.nickname(person.given.roman) ?? person.given.roman
      row.email = ""
    case 2 where !person.given.native.isEmpty:
      row.given = person.family.native
      row.family = person.given.native
    case 3:
      row.given = person.given.native.lowercased()
      row.family = person.family.native.lowercased()
      row.mobile = ""
    case 4:
      row.given = person.given.roman
      row.family = person.family.roman
      row.email = row.email.uppercased()
    case 5:
      // A private mailbox: name, mobile number and company are the trail.
      let local = CompanyNames.slug([person.given.roman, person.family.roman])
      row.email = "\(local).\(contactNumber(0) % 9_973)@gmail.com"
    default:
      row.given = String(person.given.native.prefix(1)) + "."
      row.phone = spill.phone(account.switchboard)
    }
    if row.given == "." { row.given = "" }
    if way != 5, !row.email.isEmpty, !row.mobile.isEmpty, spill.happens(300) {
      // One of the two trails is enough.
      if spill.chance.happens(500) && row.email.lowercased() == person.email {
        row.mobile = ""
      } else {
        row.email = ""
      }
    }
    if spill.happens(120) {
      let merged = Moment((later.day + spill.chance.within(3...50)).workday, &spill.chance)
      if merged <= Season.horizon {
        row.head.deletedAt = merged
        row.head.mergedInto = first.head.number
        note(.vendorMerge, .contact, row.head.number)
      }
    }
    if row.head.mergedInto == nil {
      note(.duplicate, .contact, row.head.number)
      if spill.happens(150) {
        // The opt-out was recorded on one of two rows; it counts for both.
        row.optedOut.toggle()
        note(.optedOutTwin, .contact, row.head.number)
      }
    }
    contactRows.append(row)
  }

  /// A slip inside the part before the @.
  private static func mistyped(_ email: String, _ chance: inout Chance) -> String {
    let parts = email.split(separator: "@").map(String.init)
    guard parts.count == 2 else { return email }
    return Spelling.typo(parts[0], &chance) + "@" + parts[1]
  }
}
