import Foundation
import Tabular
import TestSupport
import Testing

/// The public JSON parsing cases: y_ must be read, n_ refused with a place, i_ either.
struct JSONSuiteTests {
  static let folder = SharedData.path("json-parsing/test_parsing")

  static var cases: [String] {
    guard let folder else { return [] }
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Cases the strict grammar refuses and dealpipe reads on purpose.
  static let lenient: [String: String] = [:]

  @Test(.enabled(if: folder != nil, "../shared/data is absent"), arguments: cases)
  func eachCaseIsReadOrRefusedAsItsNameSays(_ name: String) throws {
    let folder = try #require(JSONSuiteTests.folder)
    let outcome = Trial.read(path: "\(folder)/\(name)")
    switch name.prefix(2) {
    case "y_":
      guard case .read = outcome else {
        Issue.record("\(name) was refused: \(outcome)")
        return
      }
    case "n_":
      guard case .refused(let error) = outcome else {
        #expect(JSONSuiteTests.lenient[name] != nil, "\(name) was read")
        return
      }
      switch error {
      case .invalidJSON(_, let line, let column, _): #expect(line > 0 && column > 0)
      case .emptyFile, .blankFile: break
      default: Issue.record("\(name): \(error)")
      }
    default: break
    }
  }
}
