/// A person as they truly are.
struct Person: Sendable {
  /// Names the person in the answer key, unique in the company.
  let truth: String
  var given: Name
  var family: Name
  var isFemale: Bool
  /// `Sr.` or `Jr.` where a father and a son work together.
  var suffix = ""
  var title: String
  var mobile: Phone
  var email: String

  /// Whether the other person's name might be this one's: the same, or one of them a single word.
  func isNamesake(of other: Person) -> Bool {
    family == other.family
      && (given == other.given || given.native.isEmpty || other.given.native.isEmpty)
  }

  /// Given and family name as written at home.
  var nativeName: String {
    given.native.isEmpty ? family.native : given.native + " " + family.native
  }
}

/// A name in its own script and in plain Latin letters.
struct Name: Hashable, Sendable {
  var native: String
  var roman: String

  /// A name that is written in plain Latin letters anyway.
  init(_ native: String) {
    self.native = native
    roman = native
  }

  /// A name with its romanisation.
  init(_ native: String, _ roman: String) {
    self.native = native
    self.roman = roman
  }
}
