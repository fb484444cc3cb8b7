import Foundation
import Warehouse

/// The folder of reports and the newest one in it.
extension Doctor {
  /// What is found about the reports of some runs, the newest first.
  func reports(of runs: [RunRecord]) -> [Finding] {
    let folder = request.reports
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder) else {
      return [
        closedFolder(folder, for: folder)
          ?? finding(.ok, folder, "there is none yet; the first run makes it")
      ]
    }
    let lock = folder + "/.dealpipe.lock"
    for path in [folder, lock] where manager.fileExists(atPath: path) {
      guard manager.isWritableFile(atPath: path) else {
        return [
          finding(
            .error, path, "nothing can be written here", "give this user the right to write there")
        ]
      }
    }
    let link = folder + "/" + Publisher.latest
    if let kind = Disk.kind(of: link), kind != .link {
      let error = JobError.occupied(
        path: link, kind: kind.words, wanted: "the link to the newest report")
      return [finding(.error, link, error)]
    }
    guard let newest = newest(of: runs, in: folder) else {
      return [
        manager.fileExists(atPath: link + "/index.html")
          ? finding(.ok, folder, "the newest report is \(link)/index.html")
          : finding(.warning, folder, "no report is the newest one", "dealpipe report")
      ]
    }
    let problems = [newest.damage, newest.astray].compactMap { $0 }
    if problems.isEmpty {
      return [finding(.ok, folder, "the newest report is \(link)/index.html")]
    }
    return problems.map {
      finding(.warning, folder, $0, "the next run publishes it again, or now: dealpipe report")
    }
  }

  /// The newest report that a run published here; nil where the database tells of none.
  private func newest(of runs: [RunRecord], in folder: String) -> PublishedReport? {
    guard let last = runs.first(where: { $0.state == .published }), let report = last.report,
      report.hasPrefix(folder + "/")
    else { return nil }
    return PublishedReport(
      folder: folder, name: URL(fileURLWithPath: report).lastPathComponent,
      sizes: StoredSummary(last.summary)?.sizes)
  }
}
