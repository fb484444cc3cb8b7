/// A customer company as it truly is.
struct Account: Sendable {
  /// Position in the company's list of accounts; part of every id below it.
  let index: Int
  /// Names the account in the answer key.
  var truth: String { "A\(index)" }
  var market: Market
  var name: CompanyName
  var domain: String
  var switchboard: Phone
  var street: String
  var postcode: String
  var city: City
  var industry: String
  var employees: Int
  var owner: Int
  var source: LeadSource
  var created: Moment
  /// The account it belongs to, by index.
  var parent: Int?
}

/// A company's name in the forms it is written in.
struct CompanyName: Hashable, Sendable {
  /// With its legal form, as registered.
  var native: String
  /// With its legal form, in letters ISO-8859-1 can hold.
  var latin: String
  /// Without the legal form, in letters ISO-8859-1 can hold.
  var base: String
  /// Lower-case ASCII letters and digits, for domains.
  var slug: String
}
