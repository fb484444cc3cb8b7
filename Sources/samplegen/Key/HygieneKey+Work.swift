extension HygieneKey {
  /// The rules about activities, history, roles, users and campaigns.
  var workRules: [(String, [String])] {
    let people = Set(allContacts.map(\.head.number))
    let leads = Set(allLeads.map(\.head.number))
    func work(_ isBad: (Activity) -> Bool) -> [String] {
      activities.filter(isBad).map { SalesforceID.text($0.isEvent ? .event : .task, $0.number) }
    }
    func role(_ isBad: (ContactRole) -> Bool) -> [String] {
      roles.filter(isBad).map { SalesforceID.text(.role, $0.number) }
    }
    let isCareless = company.isDirty && company.shape.isSample
    let histories = company.isDirty ? OrphanHistory.rows.filter { $0.event.at <= night.end } : []
    return [
      (
        "activity-orphan-deal",
        work { activity in
          switch activity.target {
          case .missing: true
          case .deal(let number): !dealNumbers.contains(number)
          case .account, .none: false
          }
        }
      ),
      (
        "activity-orphan-person",
        work { activity in
          switch activity.with {
          case .missing: true
          case .contact(let number): !people.contains(number)
          case .lead(let number): !leads.contains(number)
          case .none: false
          }
        }
      ),
      (
        "activity-without-target",
        work { activity in
          guard case .none = activity.target, case .none = activity.with else { return false }
          return activity.account == nil
        }
      ),
      (
        "activity-overdue",
        work { activity in
          !(activity.completed.map { $0 <= night.end } ?? false) && activity.at.day < today
        }
      ),
      (
        "stage-change-orphan-deal",
        histories.map { SalesforceID.text(.history, $0.number) }
      ),
      ("contact-role-orphan-deal", role { !dealNumbers.contains($0.deal) }),
      ("contact-role-orphan-contact", role { !people.contains($0.contact) }),
      ("user-same-email", users { rep, all in all.count { $0.email == rep.email } > 1 }),
      (
        "user-manager-inactive",
        users { rep, _ in
          !hasLeft(rep.index) && hasLeft(rep.manager ?? (rep.weight > 2 ? 0 : nil))
        }
      ),
      (
        "campaign-ends-before-start",
        (Campaign.all + (isCareless ? Campaign.mixedUp : [])).filter { $0.end < $0.start }
          .map { SalesforceID.text(.campaign, $0.index) }
      ),
    ]
  }

  private func users(_ isBad: (Rep, [Rep]) -> Bool) -> [String] {
    let present = company.reps.filter { Moment($0.joined, hour: 2) <= night.end }
    return present.filter { isBad($0, present) }.map { SalesforceID.text(.user, $0.index) }
  }
}
