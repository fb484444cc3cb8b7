import Foundation

/// One run with what it left behind: terminal, database and the published report.
struct Published: Sendable {
  let folder: Scratch
  let execution: Execution
  /// The numbers of `latest`; null where nothing was published.
  let metrics: JSON

  /// Runs `dealpipe run` in a folder and reads its report.
  init(_ arguments: [String], in folder: Scratch) async throws {
    self.folder = folder
    execution = try await Execution.of(.dealpipe, ["run"] + arguments, in: folder)
    let path = folder.path("Reports/latest/metrics.json")
    metrics = FileManager.default.fileExists(atPath: path) ? try JSON(file: path) : .null
  }

  /// The path of the published report.
  var report: String { folder.path("Reports/latest") }

  /// The object of a metric for one period of the answer key.
  ///
  /// - Parameters:
  ///   - id: of the metric.
  ///   - period: `last_12_months`, `all_time` or a month, `YYYY-MM`.
  /// - Returns: the object; null where the report has none.
  func metric(_ id: String, _ period: String = "last_12_months") -> JSON {
    let found = metrics["metrics"].items.first { object in
      guard object["id"].string == id else { return false }
      let isTotal = object["group"].isNull
      let isUnbounded = object["period"]["from"].isNull
      switch period {
      case "last_12_months": return isTotal && !isUnbounded
      case "all_time": return isTotal && isUnbounded
      default:
        return object["group"]["by"].string == "month" && object["group"]["key"].string == period
      }
    }
    return found ?? .null
  }
}
