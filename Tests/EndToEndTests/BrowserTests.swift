import Foundation
import Testing

/// A browser that runs without a screen.
private let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

/// The page in a real browser; skipped where Chromium is not installed.
@Suite(.enabled(if: chromium != nil, "chromium is not installed")) struct BrowserTests {
  @Test func chromiumRendersThePageWithoutComplaint() async throws {
    let run = try await Nights.sample.value
    let browser = try #require(chromium)
    let folder = try Scratch()
    let execution = try await Execution.of(
      browser,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--enable-logging=stderr", "--user-data-dir=\(folder.path("profile"))", "--dump-dom",
        "file://\(run.report)/index.html",
      ], in: folder)
    #expect(execution.status == 0)
    #expect(execution.output.contains("PT Cakrawala Otomasi"))
    #expect(execution.output.contains("</svg>"))
    // The won deals of the last 12 months stand in the headline.
    let won = try #require(run.metric("won-count")["value"].integer)
    #expect(execution.output.contains(">\(won)<") || execution.output.contains(" \(won) "))
    let complaints = execution.errors.split(separator: "\n").filter { $0.contains("CONSOLE") }
    #expect(complaints == [])
  }
}
