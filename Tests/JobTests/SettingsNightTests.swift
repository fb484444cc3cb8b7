import CRM
import Foundation
import Job
import Testing

/// Settings that name what there is not: nothing is loaded.
@Suite struct SettingsNightTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func aProfileWhoseColumnsATableHasNotIsNoReasonToLoadIt() throws {
    try scratch.write("a/deals.csv", NightTests.deals(1...4))
    var request = RunRequest()
    request.settings.sources = [SourceSettings(path: scratch.path + "/a")]
    request.settings.sources[0].profile = "hubspot-deal"
    request.database = scratch.path + "/deals.sqlite"
    var night = Night(request, say: { _ in })
    let error = #expect(throws: JobError.self) { try night.run() }
    #expect(error?.description.contains("the profile `hubspot-deal`") == true)
  }

  @Test func dealsFromIsCheckedBeforeAnythingIsLoaded() throws {
    try scratch.write("a/deals.csv", NightTests.deals(1...4))
    let path = try scratch.write(
      "dealpipe.yaml", "sources:\n  - path: \(scratch.path)/a\n    name: crm\ndeals_from: nobody\n")
    var request = RunRequest()
    request.settings = try SettingsFile.read(path)
    request.database = scratch.path + "/deals.sqlite"
    request.reports = scratch.path + "/Reports"
    var night = Night(request, say: { _ in })
    let error = #expect(throws: SettingsError.self) { try night.run() }
    #expect(error?.description.contains("dealpipe.yaml:4:1: error: ") == true)
    #expect(error?.description.contains("one of crm") == true)
    #expect(!FileManager.default.fileExists(atPath: request.database))
  }
}
