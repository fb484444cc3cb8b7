import CRM
import TestSupport
import Testing

/// One real header row in one of the shapes it is met in.
struct SalesforceCase: CustomTestStringConvertible, Sendable {
  let file: String
  let shape: String
  let profile: String
  let columns: [String]

  var testDescription: String { "\(file), \(shape)" }

  static let all: [SalesforceCase] = SalesforceHeaders.all.flatMap { entry in
    let columns = entry.columns.split(separator: ",").map(String.init)
    var generator = SeededGenerator(seed: 7)
    let shapes: [(String, [String])] = [
      ("as exported", columns),
      ("upper case", columns.map { $0.uppercased() }),
      ("snake case of a warehouse", columns.map(snake) + ["_fivetran_synced", "region_c"]),
      ("in words", columns.map { snake($0).replacing("_", with: " ") }),
      ("shuffled", columns.shuffled(using: &generator)),
      ("with custom columns", columns + ["Region__c", "Score__c", "Budget_Owner__c"]),
      (
        "with a byte order mark and spaces",
        ["\u{FEFF}" + columns[0]] + columns.dropFirst().map { " \($0)\u{A0}" }
      ),
    ]
    return shapes.map {
      SalesforceCase(file: entry.file, shape: $0.0, profile: entry.profile, columns: $0.1)
    }
  }

  private static func snake(_ name: String) -> String {
    var result = ""
    var previous: Character = "A"
    for character in name {
      if character.isUppercase, !previous.isUppercase { result.append("_") }
      result += character.lowercased()
      previous = character
    }
    return result.hasPrefix("_") ? String(result.dropFirst()) : result
  }
}

@Suite("Salesforce files are recognised in any shape")
struct SalesforceRecognitionTests {
  @Test("a verbatim header row, renamed, reordered and extended", arguments: SalesforceCase.all)
  func recognisesEveryObject(_ sample: SalesforceCase) {
    let outcome = Recogniser.recognise(columns: sample.columns, file: "part.csv")
    #expect(outcome.profileID == sample.profile)
  }

  @Test("the older header rows without currency and previous values")
  func recognisesOlderHistory() {
    let columns = [
      "Id", "OpportunityId", "CreatedById", "CreatedDate", "StageName", "Amount",
      "ExpectedRevenue", "CloseDate", "Probability", "ForecastCategory", "SystemModstamp",
      "IsDeleted",
    ]
    let outcome = Recogniser.recognise(columns: columns, file: "OpportunityHistory.csv")
    #expect(outcome.profileID == "salesforce-opportunity-history")
    #expect(outcome.recognition?.column(of: "at") == 3)
  }

  @Test("a setting names the profile whatever the headers look like")
  func settingWins() {
    let columns = ["Id", "Name", "BillingCity", "Phone"]
    let settings = RecognitionSettings(entity: .lead)
    let outcome = Recogniser.recognise(columns: columns, settings: settings)
    #expect(outcome.recognition?.entity == .lead)
  }
}
