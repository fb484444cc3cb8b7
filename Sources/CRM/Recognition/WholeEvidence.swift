package import Tabular

/// What all values of a table say about how its columns are written.
package struct WholeEvidence: Sendable {
  private var recognition: Recognition
  private var fields: [Int: FieldEvidence] = [:]
  private var extras: [Int: FieldEvidence] = [:]
  private var companions: [WholeEvidence] = []

  /// No evidence yet for a table that was recognised by a part of its records.
  package init(_ recognition: Recognition) {
    self.recognition = recognition
    for mapping in recognition.mapping where FieldEvidence.isOpen(mapping.field) {
      fields[mapping.column] = FieldEvidence(mapping.field)
    }
    for cleaning in recognition.extraCleaning where cleaning.kind.dependsOnColumn {
      extras[cleaning.column] = FieldEvidence(ExtraCleaning.field(of: cleaning.kind))
    }
    companions = recognition.companions.map { WholeEvidence($0) }
  }

  /// Takes the records of a batch of the table into account.
  package mutating func observe(_ batch: RecordBatch) {
    for index in companions.indices { companions[index].observe(batch) }
    let rows = recognition.reshaping?.rows(of: batch).batch ?? batch
    for column in fields.keys { fields[column]?.observe(column, of: rows) }
    for column in extras.keys { extras[column]?.observe(column, of: rows) }
  }

  /// The recognition with its columns read as all values say.
  ///
  /// - Parameter settings: what the user has said about the source; it stands whatever values say.
  /// - Returns: a recognition that no further value contradicts.
  package func recognition(_ settings: RecognitionSettings) -> Recognition {
    var settled = recognition
    let headers = recognition.columns.map { HeaderName($0) }
    let fields = self.fields
    var decisions = ColumnDecisions(
      profile: recognition.profile, entity: recognition.entity, settings: settings,
      headers: headers, isWhole: true
    ) { fields[$0] ?? FieldEvidence($1) }
    settled.mapping = decisions.settle(
      recognition.mapping.map {
        decisions.mapping($0.column, header: headers[$0.column], fieldIndex: $0.fieldIndex)
      })
    settled.extraCleaning = recognition.extraCleaning.map {
      ExtraCleaning(
        column: $0.column, kind: $0.kind, evidence: extras[$0.column], isWhole: true, settings)
    }
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
