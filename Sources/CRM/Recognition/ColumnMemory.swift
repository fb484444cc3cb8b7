/// What values decided about the columns of one source in other files, earlier ones above all.
package struct ColumnMemory: Sendable {
  /// One question about one column.
  package struct Place: Hashable, Sendable {
    /// The id of the profile of the table.
    package let profile: String
    /// The folded header.
    package let column: String
    package let question: ColumnAnswer.Question

    /// A question about the column of a folded header in tables of a profile.
    package init(profile: String, column: String, question: ColumnAnswer.Question) {
      self.profile = profile
      self.column = column
      self.question = question
    }
  }

  /// Where an answer was found.
  package enum Origin: Sendable, Equatable {
    /// An earlier run.
    case run(Int64)
    /// Another file of this run.
    case file(String)
  }

  /// An answer with what it rests on.
  package struct Entry: Sendable, Equatable {
    package let answer: ColumnAnswer
    /// How many values decided it.
    package let votes: Int
    package let origin: Origin

    /// An answer that so many values decided, and where.
    package init(answer: ColumnAnswer, votes: Int, origin: Origin) {
      self.answer = answer
      self.votes = votes
      self.origin = origin
    }

    /// Where it was decided and by what, in words.
    var words: String {
      switch origin {
      case .run(let id): "as before, run \(id) decided it by \(votes) values"
      case .file(let path): "as in \(path), which decides it by \(votes) values"
      }
    }
  }

  private var entries: [Place: Entry] = [:]

  /// A memory of nothing.
  package init() {}

  /// The answer to a question; nil where none is known.
  package subscript(place: Place) -> Entry? {
    get { entries[place] }
    set { entries[place] = newValue }
  }

  /// Takes what another memory holds; its answers replace others.
  package mutating func take(_ other: ColumnMemory) {
    entries.merge(other.entries) { _, new in new }
  }

  /// Forgets the answers to some questions.
  package mutating func forget(_ places: Set<Place>) {
    for place in places { entries[place] = nil }
  }

  /// Takes the decisions that the values of another file made; where they are those that are known,
  /// what is known of them stays.
  ///
  /// - Parameters:
  ///   - decisions: what was decided, by whatever.
  ///   - path: the file, as told to people.
  package mutating func take(_ decisions: [Place: ColumnDecision], from path: String) {
    for (place, decision) in decisions {
      guard let votes = decision.votes, entries[place]?.answer != decision.answer else { continue }
      entries[place] = Entry(answer: decision.answer, votes: votes, origin: .file(path))
    }
  }
}
