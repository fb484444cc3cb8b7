import Foundation

/// Places in a run where a test makes it die at once, as a power cut would: before and after every
/// step, and between the steps of publishing.
///
/// `DEALPIPE_FAILPOINT=after-load dealpipe run …` ends with the signal 9 there. Nobody sets it in
/// earnest, and without it passing a place costs nothing that could be measured.
package enum Failpoint {
  /// The steps in the order of a run, by the words of the timeline.
  package static let steps = [
    "look at files", "load", "map stages", "find duplicates", "find links", "note", "keep",
    "checkpoint", "compute metrics", "render", "write aside", "swap", "link", "publish",
  ]

  private static let wanted = ProcessInfo.processInfo.environment["DEALPIPE_FAILPOINT"]

  /// The names that the variable takes.
  package static var names: [String] {
    steps.flatMap { step in
      ["before", "after"].map { $0 + "-" + step.replacing(" ", with: "-") }
    }
  }

  /// The place right before the first step.
  static func start() {
    if let first = steps.first { pass("before", first) }
  }

  /// The place behind a step, which is the one before the next.
  static func after(_ step: String) {
    pass("after", step)
    guard let index = steps.firstIndex(of: step), index + 1 < steps.count else { return }
    pass("before", steps[index + 1])
  }

  private static func pass(_ side: String, _ step: String) {
    guard let wanted, wanted == side + "-" + step.replacing(" ", with: "-") else { return }
    kill(getpid(), SIGKILL)
  }
}
