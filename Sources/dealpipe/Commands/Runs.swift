import ArgumentParser
import Job
import Warehouse

/// `dealpipe runs`: what ran, when, and what it found.
struct Runs: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the runs of a database.")

  @OptionGroup var options: SettingsOptions

  func run() throws {
    try Terminal.run {
      let (settings, _) = try options.load(near: nil)
      let warehouse = try Warehouse(path: options.database(settings), mustExist: true)
      let runs = try warehouse.read { try Ledger($0).runs() }
      Terminal.result("run\tstarted\tas of\tnew\tchanged\tunchanged\tvanished\tstate\treport")
      for run in runs {
        Terminal.result(
          [
            String(run.id), run.startedAt, run.asOf, String(run.rowsNew), String(run.rowsChanged),
            String(run.rowsUnchanged), String(run.rowsVanished), run.state.rawValue,
            run.report ?? "-",
          ].joined(separator: "\t"))
      }
    }
  }
}
