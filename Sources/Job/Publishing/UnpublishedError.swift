import Warehouse

/// A run whose records are kept, though its report could not be published.
package struct UnpublishedError: Error, Sendable {
  let run: Int64
  /// Whether the report of a later run is out, which tells of its records too.
  let isOvertaken: Bool
  let cause: any Error
}

extension UnpublishedError: CustomStringConvertible {
  /// What the cause says, and what became of the run.
  package var description: String {
    let fate =
      isOvertaken
      ? "the report of run \(run) did not come out; that of a later run tells of its records too"
      : "the records of run \(run) are kept, and the next run publishes their report"
    let text = String(describing: cause).replacing("; \(WarehouseError.nothingKept)", with: "")
    return "\(text)\n  \(fate)"
  }
}
