package import Cleaning

/// What one run is asked to do: command line over settings over what the files tell.
package struct RunRequest: Sendable {
  /// Files and folders named on the command line; empty: the sources of the settings.
  package var paths: [String] = []
  package var settings = Settings()
  /// The settings file, for messages and "says who?"; nil: there is none.
  package var settingsPath: String?
  package var database = "dealpipe.sqlite"
  package var reports = "Reports"
  /// Day or instant; nil: setting, then what the files tell.
  package var asOf: String?
  /// The day on which all its files were exported; nil: setting, then what their names tell.
  package var snapshotAt: Day?
  /// Do everything and keep nothing.
  package var isDryRun = false
  package var language: String?
  /// Learn the weights of matching anew, under a new version, rather than use the frozen ones.
  package var retrain = false
  /// Read files again that were loaded before and left records set aside.
  package var isReplay = false

  package init() {}

  /// The day that `--snapshot-at` names.
  ///
  /// - Throws: `JobError.unreadableArgument`.
  package static func snapshot(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw JobError.unreadableArgument(
        option: "--snapshot-at", text: text, expected: "a day such as 2026-06-30")
    }
    return day
  }
}
