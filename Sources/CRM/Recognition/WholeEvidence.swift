package import Tabular

/// What all values of a table say about how its columns are written.
package struct WholeEvidence: Sendable {
  private var recognition: Recognition
  private var evidence = TableEvidence()
  private var companions: [WholeEvidence] = []

  /// No evidence yet for a table that was recognised by a part of its records.
  package init(_ recognition: Recognition) {
    self.recognition = recognition
    for mapping in recognition.mapping where FieldEvidence.isOpen(mapping.field) {
      evidence.fields[mapping.column] = FieldEvidence(mapping.field)
    }
    for cleaning in recognition.extraCleaning where cleaning.kind.dependsOnColumn {
      evidence.extras[cleaning.column] = FieldEvidence(ExtraCleaning.field(of: cleaning.kind))
    }
    companions = recognition.companions.map { WholeEvidence($0) }
  }

  /// Takes the records of a batch of the table into account.
  package mutating func observe(_ batch: RecordBatch) {
    for index in companions.indices { companions[index].observe(batch) }
    let rows = recognition.reshaping?.rows(of: batch).batch ?? batch
    for column in evidence.fields.keys { evidence.fields[column]?.observe(column, of: rows) }
    for column in evidence.extras.keys { evidence.extras[column]?.observe(column, of: rows) }
  }

  /// The recognition with its columns read as all values say.
  ///
  /// - Parameter settings: what the user has said about the source; it stands whatever values say.
  /// - Returns: a recognition that no further value contradicts.
  package func recognition(_ settings: RecognitionSettings) -> Recognition {
    var settled = recognition.read(by: settings, evidence, isWhole: true)
    settled.companions = companions.map { $0.recognition(settings) }
    return settled
  }
}

extension Recognition {
  /// Whether a later value of its table may contradict how a column is read.
  package var isProvisional: Bool {
    mapping.contains(where: \.provisional.isOpen)
      || extraCleaning.contains(where: \.provisional.isOpen)
      || companions.contains(where: \.isProvisional)
  }
}
