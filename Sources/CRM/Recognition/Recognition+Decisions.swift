import Cleaning

/// What was decided about the columns of a table.
extension Recognition {
  /// The decisions about its columns, by the names under which they are remembered.
  package var ownDecisions: [ColumnMemory.Place: ColumnDecision] {
    var all: [ColumnMemory.Place: ColumnDecision] = [:]
    func add(_ header: String, _ decisions: [ColumnAnswer.Question: ColumnDecision]) {
      let key = HeaderName.key(header)
      for (question, decision) in decisions {
        let place = ColumnMemory.Place(profile: profile.id, column: key, question: question)
        all[place] = all[place] ?? decision
      }
    }
    for column in mapping { add(column.header, column.decisions) }
    for column in extraCleaning { add(columns[column.column], column.decisions) }
    return all
  }

  /// The same with those about the columns of rows that its records tell beside themselves.
  package var decisions: [ColumnMemory.Place: ColumnDecision] {
    companions.reduce(ownDecisions) { all, companion in
      all.merging(companion.decisions) { one, _ in one }
    }
  }

  /// How its values are read beyond what its own first records say, as a text that differs where
  /// the same bytes are read in another way.
  ///
  /// - Parameter sampled: the decisions by the first records alone.
  /// - Returns: the answers that other files or later values gave, in a fixed order.
  package func answers(beside sampled: [ColumnMemory.Place: ColumnDecision]) -> String {
    decisions.compactMap { place, decision in
      // That a column holds days only is what it shows as long as nothing else is known.
      if decision.ground == .nothing || decision.answer == .days { return nil }
      if let own = sampled[place], own.votes != nil, own.answer != .days { return nil }
      return "\(place.profile).\(place.column)=\(decision.answer.rawValue)"
    }
    .sorted().joined(separator: ",")
  }

  /// The table with its columns read by other settings and memories, as its first records say.
  package func read(by settings: RecognitionSettings) -> Recognition {
    var result = read(by: settings, sampled, isWhole: false)
    result.companions = companions.map { $0.read(by: settings) }
    return result
  }

  /// The table with its columns read as some of the values say, or all of them.
  func read(
    by settings: RecognitionSettings, _ evidence: TableEvidence, isWhole: Bool
  ) -> Recognition {
    var result = self
    let headers = columns.map { HeaderName($0) }
    var decisions = ColumnDecisions(
      profile: profile, entity: entity, settings: settings, headers: headers, isWhole: isWhole,
      evidence: evidence)
    result.mapping = decisions.settle(
      mapping.map {
        decisions.mapping($0.column, header: headers[$0.column], fieldIndex: $0.fieldIndex)
      })
    result.extraCleaning = extraCleaning.map {
      ExtraCleaning(
        column: $0.column, header: headers[$0.column], kind: $0.kind, of: profile,
        evidence: evidence.extras[$0.column], isWhole: isWhole, settings)
    }
    return result
  }

  /// Turns what was assumed of columns into what their values decided, where later ones did.
  package mutating func confirm(_ found: [Confirmation]) {
    for found in found {
      guard let index = mapping.firstIndex(where: { $0.column == found.column }) else { continue }
      mapping[index].confirm(found.answer, votes: found.votes)
    }
  }
}

/// What the values of a table's columns say, by column.
struct TableEvidence: Sendable {
  /// Of those that fields take.
  var fields: [Int: FieldEvidence] = [:]
  /// Of those that no field takes, though somebody said what they are.
  var extras: [Int: FieldEvidence] = [:]
}

/// How many values behind the first records can only be meant as their column was taken for.
package struct Confirmation: Sendable, Equatable {
  package let column: Int
  package let answer: ColumnAnswer
  package let votes: Int
}

extension ColumnMapping {
  /// Drops what was assumed where values decide the same.
  fileprivate mutating func confirm(_ answer: ColumnAnswer, votes: Int) {
    guard let decision = decisions[answer.question], decision.answer == answer,
      decision.ground == .nothing
    else { return }
    decisions[answer.question] = ColumnDecision(answer: answer, ground: .values(votes))
    evidence.removeAll { $0 == assumed[answer.question]?.evidence }
    assumed[answer.question] = nil
    evidence.append(answer.words(votes: votes))
  }
}
