import Warehouse

/// The error gate: a file of which too much was set aside stops the night.
extension LoadWriter {
  func checkGate(_ result: LoadStep.Result) throws {
    let bad = result.counts.quarantined - result.discarded
    let allowed = max(
      Double(step.settings.errorGateRecords - 1),
      Double(result.counts.read) * step.settings.errorGateShare)
    if Double(bad) > allowed {
      throw JobError.errorGate(
        path: result.shown, quarantined: bad, read: result.counts.read,
        share: step.settings.errorGateShare, firstReason: result.firstReject ?? "")
    }
  }
}
