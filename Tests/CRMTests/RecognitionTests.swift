import CRM
import Testing

@Suite("Tables are recognised by their headers")
struct RecognitionTests {
  @Test("a table of any kind, in six languages", arguments: HeaderCase.generic)
  func recognisesGenericTables(_ sample: HeaderCase) {
    check(sample)
  }

  private func check(_ sample: HeaderCase) {
    let outcome = Recogniser.recognise(columns: sample.columns, file: sample.file)
    #expect(outcome.profileID == sample.profile)
    guard let recognition = outcome.recognition else { return }
    for (header, field) in sample.mappings {
      let column = sample.columns.firstIndex(of: header)
      #expect(
        field == "id" ? recognition.key == .column(column ?? -1) : true, "\(header) is the key")
      if field != "id" { #expect(recognition.column(of: field) == column, "\(header) is \(field)") }
    }
  }
}

extension RecognitionOutcome {
  /// The id of the profile, also of one that is not used.
  var profileID: String? {
    switch self {
    case .recognised(let recognition): recognition.profile.id
    case .notUsed(let profile, _): profile
    case .unrecognised: nil
    }
  }
}
