/// What the values of a column say about a question that single values leave open.
package enum Decision<Answer: Sendable & Equatable>: Sendable, Equatable {
  /// No value bears on the question.
  case none
  /// `votes` values can be read in this way only, and none in the other.
  case decided(Answer, votes: Int)
  /// `open` values can be read in both ways and no value settles it.
  case undecided(open: Int)
  /// Some values need the one answer and some the other.
  case conflict(Answer, votes: Int, against: Answer, otherVotes: Int)
}
