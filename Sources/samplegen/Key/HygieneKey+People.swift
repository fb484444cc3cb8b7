extension HygieneKey {
  /// The rules about contacts.
  var contactRules: [(String, [String])] {
    let living = contacts
    func ids(_ isBad: (ContactRow) -> Bool) -> [String] {
      living.filter(isBad).map { SalesforceID.text(.contact, $0.head.number) }
    }
    let known = Set(allAccounts.map(\.head.number))
    let sites = self.sites
    let hosts = Set(sites.values)
    var sharing: [String: Int] = [:]
    for row in living { if let email = Self.email(row.email) { sharing[email, default: 0] += 1 } }
    let sources = living.map { (SalesforceID.text(.contact, $0.head.number), $0.source) }
    return [
      (
        "contact-unreachable",
        ids {
          Self.email($0.email) == nil && Self.phone($0.phone) == nil
            && Self.phone($0.mobile) == nil
        }
      ),
      ("contact-email-invalid", ids { Unreadable.isEmail($0.email) }),
      (
        "contact-phone-invalid",
        ids { Unreadable.phones.contains($0.phone) || Unreadable.phones.contains($0.mobile) }
      ),
      ("contact-without-account", ids { $0.account == nil }),
      ("contact-orphan-account", ids { $0.account.map { !known.contains($0) } ?? false }),
      (
        "contact-same-email",
        ids { Self.email($0.email).map { sharing[$0, default: 0] > 1 } ?? false }
      ),
      (
        "contact-foreign-domain",
        ids { row in
          guard let account = row.account, let own = sites[account],
            let domain = Self.email(row.email)?.split(separator: "@").last.map(String.init)
          else { return false }
          return hosts.contains(domain) && domain != own
        }
      ),
      (
        "contact-phone-country",
        ids { row in
          let market = stories[row.head.number / AccountStory.Slots.contacts].account.market
          return isAbroad(row.phone, from: market) || isAbroad(row.mobile, from: market)
        }
      ),
      ("contact-owner-inactive", ids { hasLeft($0.owner) }),
      (
        "contact-created-in-future",
        ids { $0.head.statedCreated.map { $0 > night.end } ?? false }
      ),
      ("contact-spelling", Self.rareSpellings(sources)),
    ]
  }

  /// The rules about leads, the lines of the trade fair among them.
  var leadRules: [(String, [String])] {
    let living = leads
    func ids(_ isBad: (LeadRow) -> Bool) -> [String] {
      living.filter(isBad).map { SalesforceID.text(.lead, $0.head.number) }
    }
    let emails = Set(contacts.compactMap { Self.email($0.email) })
    let met = fair.rows.filter { Self.email($0.cells[3]).map(emails.contains) ?? false }
    let touched = Set(
      activities.compactMap { activity -> Int? in
        guard case .lead(let number) = activity.with, activity.type != "System" else {
          return nil
        }
        return number
      })
    let people = Set(allContacts.map(\.head.number))
    let companies = Set(allAccounts.map(\.head.number))
    return [
      ("lead-email-invalid", ids { Unreadable.isEmail($0.email) }),
      (
        "lead-unreachable",
        ids { Self.email($0.email) == nil && Self.phone($0.mobile) == nil }
      ),
      (
        "lead-is-contact",
        ids { row in
          row.conversion(at: night.end) == nil
            && Self.email(row.email).map(emails.contains) ?? false
        } + met.map { "line \($0.line)" }
      ),
      ("lead-phone-invalid", ids { Unreadable.phones.contains($0.mobile) }),
      ("lead-without-source", ids { $0.source.isEmpty }),
      ("lead-owner-inactive", ids { isOpen($0) && hasLeft($0.owner) }),
      (
        "lead-untouched",
        ids { row in
          isOpen(row) && row.head.created.day < today + -7 && !touched.contains(row.head.number)
        }
      ),
      (
        "lead-status-mismatch",
        ids { row in
          row.conversion == nil && row.status == "Closed - Converted"
        }
      ),
      (
        "lead-orphan-conversion",
        ids { row in
          guard let conversion = row.conversion(at: night.end) else { return false }
          return !people.contains(conversion.contact) || !companies.contains(conversion.account)
            || conversion.deal.map { !dealNumbers.contains($0) } ?? false
        }
      ),
    ]
  }

  private func isOpen(_ row: LeadRow) -> Bool {
    if row.conversion(at: night.end) != nil { return false }
    return row.conversion != nil || !row.status.hasPrefix("Closed")
  }

  /// The address a typed text stands for; nil for blanks, words for blanks and what is no address.
  static func email(_ text: String) -> String? {
    var address = text.trimmed.lowercased()
    if address.hasPrefix("mailto:") { address = String(address.dropFirst(7)) }
    let isNone = ["test@test.com", "noemail@noemail.com", "n/a", "-", "none", ""].contains(address)
    return isNone || Unreadable.isEmail(text) || !address.contains("@") ? nil : address
  }

  private static func phone(_ text: String) -> String? {
    text.isEmpty || Unreadable.phones.contains(text) ? nil : text
  }
}
