/// One thing somebody, or some machine, did or plans to do.
struct Activity: Sendable {
  /// What it is about.
  enum Target: Sendable {
    case deal(Int)
    case account(Int)
    case missing(Int)
    case none
  }

  /// Whom it is with.
  enum With: Sendable {
    case contact(Int)
    case lead(Int)
    case missing(Int)
    case none
  }

  let number: Int
  let isEvent: Bool
  var type: String
  var subject: String
  var description = ""
  var at: Moment
  var created: Moment
  /// When it was done; nil while it is still to do.
  var completed: Moment?
  var target: Target
  var with: With
  var owner: Int
  var isOutbound = false
  var account: Int?
  var editedAt: Moment?
  var deletedAt: Moment?
}
