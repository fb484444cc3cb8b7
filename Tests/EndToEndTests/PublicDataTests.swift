import Foundation
import TestSupport
import Testing

/// Public exports that lie beside a checkout; skipped where they are absent.
@Suite(.enabled(if: SharedData.isPresent, "../shared/data is absent"))
struct PublicDataTests {
  @Test func mavenAddsUpFromItsFilesAndFromItsArchive() async throws {
    for night in [Nights.mavenFiles, Nights.mavenArchive] {
      guard let run = try await night.value else { continue }
      #expect(run.execution.status == 0, "\(run.execution.errors)")
      let totals = run.metrics["totals"]
      #expect(totals["deals"].integer == 8_800)
      #expect(totals["won"].integer == 4_238)
      #expect(totals["lost"].integer == 2_473)
      #expect(totals["open"].integer == 2_089)
      #expect(totals["won_value"].decimal == 10_005_534)
      let rate = run.metric("win-rate", "all_time")
      #expect(rate["part"].integer == 4_238)
      #expect(rate["n"].integer == 6_711)
      var comparison = Comparison()
      comparison.expect("win rate", 4_238, of: 6_711, is: totals["win_rate"])
      comparison.expect("win rate", 4_238, of: 6_711, is: rate["value"])
      #expect(comparison.differences == [])
    }
  }

  @Test func mavenIsTheSameInBothNotationsOfDays() async throws {
    guard let files = try await Nights.mavenFiles.value,
      let archive = try await Nights.mavenArchive.value
    else { return }
    #expect(files.metrics["as_of"] == archive.metrics["as_of"])
    for part in ["totals", "metrics", "funnel"] {
      #expect(!files.metrics[part].isNull)
      let isSame = files.metrics[part] == archive.metrics[part]
      #expect(isSame, "\(part) differs between M/D/YYYY and YYYY-MM-DD")
    }
  }

  @Test func mavenLoadsOnceThoughItsFolderHoldsItTwice() async throws {
    guard let path = SharedData.path("maven-crm") else { return }
    let run = try await Published([path], in: try Scratch())
    #expect(run.execution.status == 0, "\(run.execution.errors)")
    #expect(run.metrics["totals"]["deals"].integer == 8_800)
    #expect(run.metrics["totals"]["won_value"].decimal == 10_005_534)
  }

  @Test func salesforceSeedsLoadWithEveryRecordAccountedFor() async throws {
    guard let path = SharedData.path("salesforce-dbt-seeds") else { return }
    let run = try await Published([path, "--json"], in: try Scratch())
    #expect(run.execution.status == 0, "\(run.execution.errors)")
    let files = run.metrics["files"].items
    #expect(files.count >= 8)
    for file in files {
      let parts = ["new", "changed", "unchanged", "quarantined", "ignored"]
      let sum = parts.reduce(0) { $0 + (file[$1].integer ?? 0) }
      #expect(file["read"].integer == sum, "\(file["path"])")
    }
    for balance in run.metrics["balances"].items {
      #expect(balance["holds"] == .bool(true), "\(balance)")
    }
  }
}
