/// What all rows of the CRM have: an id, its dates, and who they truly are about.
struct RowHead: Sendable {
  /// Running number of the id within its object.
  let number: Int
  /// The person or company the row is truly about, as named in the answer key.
  let truth: String
  var created: Moment
  /// What the CRM shows as its creation where a clock was wrong.
  var statedCreated: Moment?
  /// Last change before tonight's edits.
  var modified: Moment
  /// A later edit, if one happened.
  var editedAt: Moment?
  var deletedAt: Moment?
  /// Number of the row this one was merged into by the CRM's own merge.
  var mergedInto: Int?

  /// The stamp an export taken at this instant shows.
  func modified(at instant: Moment) -> Moment {
    var newest = modified
    for stamp in [editedAt, deletedAt].compactMap({ $0 }) where stamp <= instant {
      newest = max(newest, stamp)
    }
    return newest
  }

  /// True when the row is in the recycle bin at this instant.
  func isDeleted(at instant: Moment) -> Bool { deletedAt.map { $0 <= instant } ?? false }

  /// True when the evening's edit is visible at this instant.
  func isEdited(at instant: Moment) -> Bool { editedAt.map { $0 <= instant } ?? false }
}

/// One row of the Account object, as somebody typed it.
struct AccountRow: Sendable {
  var head: RowHead
  var name: String
  var street: String
  var city: String
  var state: String
  var postcode: String
  var country: String
  var phone: String
  var website: String
  var industry: String
  var revenue: String
  var employees: String
  var description: String
  var parent: Int?
  /// Nil for nobody.
  var owner: Int?
  var source: String
  var currency: Currency
}

/// One row of the Contact object, as somebody typed it.
struct ContactRow: Sendable {
  var head: RowHead
  /// Number of the account row it hangs on; nil for none.
  var account: Int?
  var salutation: String
  var given: String
  var family: String
  var suffix: String
  var title: String
  var phone: String
  var mobile: String
  var email: String
  var street: String
  var city: String
  var country: String
  var source: String
  var description: String
  var owner: Int
  var currency: Currency
  var optedOut: Bool
}

/// One row of the Lead object, as somebody typed it.
struct LeadRow: Sendable {
  var head: RowHead
  var salutation: String
  var given: String
  var family: String
  var title: String
  var company: String
  var street: String
  var city: String
  var country: String
  var phone: String
  var mobile: String
  var email: String
  var website: String
  var description: String
  var source: String
  var status: String
  var industry: String
  var owner: Int
  var currency: Currency
  var conversion: Conversion?
  /// The contact row of the same person, where one exists.
  var contactTruth: String?
}

/// What a lead became.
struct Conversion: Sendable {
  let at: Moment
  let account: Int
  let contact: Int
  /// Number of the deal; nil when the lead became a contact only.
  let deal: Int?
}
