import CRM
package import Cleaning
package import Warehouse

/// The instant a run reports about; METRICS.md 0.1, 0.2 and 11.
package struct AsOf {
  package let instant: Instant
  /// Whether it was found rather than given.
  package let isAssumed: Bool
  /// Where it comes from: `given`, `file-name`, `deals` or `records`.
  package let origin: String

  /// As-of from the command line or the settings; nil where neither tells it.
  ///
  /// - Throws: `JobError.unreadableAsOf`.
  package static func given(_ text: String?, in zone: Zone) throws -> AsOf? {
    guard let text else { return nil }
    guard let instant = instant(text, in: zone) else {
      throw JobError.unreadableAsOf(text: text)
    }
    return AsOf(instant: instant, isAssumed: false, origin: "given")
  }

  /// As-of from the newest date in the names of the deals' and other files, else the newest stamp
  /// of deals and their stage history, else of anything.
  ///
  /// - Throws: `JobError.noAsOf` where no record carries a stamp.
  package static func found(
    snapshots: [Day], _ store: Store, zone: Zone
  ) throws -> AsOf {
    if let day = snapshots.max() {
      return AsOf(
        instant: endOfDay(day, in: zone), isAssumed: true,
        origin: "file-name")
    }
    let ledger = Ledger(store)
    for entities in [[Entity.deal, .stageChange], [.lead, .activity, .contact, .account]] {
      let stamps = try entities.compactMap { try ledger.latestStamp(of: $0) }
      if let latest = stamps.max(), let instant = instant(latest, in: zone) {
        return AsOf(
          instant: instant, isAssumed: true,
          origin: entities[0] == .deal ? "deals" : "records")
      }
    }
    throw JobError.noAsOf
  }

  /// A day's last second in the zone, or an instant; nil for anything else.
  package static func instant(_ text: String, in zone: Zone) -> Instant? {
    if let day = Day(iso: text) { return endOfDay(day, in: zone) }
    return text.count > 10 ? Instant(iso: text) : nil
  }

  private static func endOfDay(_ day: Day, in zone: Zone) -> Instant {
    Instant(seconds: zone.instant(day.advanced(by: 1), secondOfDay: 0).seconds - 1)
  }
}
