import CPlatform
import Foundation

/// The only reader of the clock: when things happened and how long each step took.
package struct Timeline: Sendable {
  /// One step with its duration in seconds.
  package struct Step: Sendable, Equatable, Codable {
    package let name: String
    package let seconds: Double
  }

  /// When the run began, UTC, to the second.
  package let startedAt: String
  private let clock = ContinuousClock()
  private var mark: ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  package private(set) var steps: [Step] = []

  /// Starts the first step.
  package init() {
    startedAt = Self.now()
    start = clock.now
    mark = start
  }

  /// Ends a step, which began when the last one ended; what it held is not held during the next.
  package mutating func end(_ name: String) {
    dealpipe_give_back_memory()
    let now = clock.now
    steps.append(Step(name: name, seconds: Self.seconds(now - mark)))
    mark = now
    Failpoint.after(name)
  }

  /// Seconds since the start.
  package var total: Double { Self.seconds(clock.now - start) }

  /// The clock's instant as "YYYY-MM-DDTHH:MM:SSZ".
  package static func now() -> String {
    let text = Date().formatted(.iso8601)
    return text
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
