import Foundation

/// A time zone as a table of UTC offsets, read once so that lookups need no system call.
///
/// Covers clock changes from 1970 to 2050; outside, the nearest known offset holds.
package struct Zone: Sendable, Hashable {
  /// `UTC`, `+07:00` or an IANA name such as `Asia/Jakarta`.
  package let identifier: String
  private let offsets: Offsets

  /// Coordinated universal time.
  package static let utc = Zone(identifier: "UTC", offset: 0)

  /// A zone that is always `offset` seconds east of UTC.
  package init(identifier: String, offset: Int) {
    self.identifier = identifier
    offsets = Offsets(starts: [.min], seconds: [Int32(offset)])
  }

  /// A zone by name: `UTC`, `Z`, `+07:00`, `+0700` or an IANA identifier; nil if unknown.
  package init?(identifier: String) {
    if identifier == "UTC" || identifier == "GMT" || identifier == "Z" {
      self.init(identifier: "UTC", offset: 0)
      return
    }
    if let offset = Zone.offset(of: identifier) {
      self.init(identifier: identifier, offset: offset)
      return
    }
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    var starts: [Int64] = [.min]
    var cursor = Date(timeIntervalSince1970: 0)
    var offsets = [Int32(zone.secondsFromGMT(for: cursor))]
    let end = Date(timeIntervalSince1970: 2_524_608_000)
    while let next = zone.nextDaylightSavingTimeTransition(after: cursor), next > cursor, next < end
    {
      starts.append(Int64(next.timeIntervalSince1970.rounded(.up)))
      offsets.append(Int32(zone.secondsFromGMT(for: next.addingTimeInterval(1))))
      cursor = next
    }
    self.init(identifier: identifier, offsets: Offsets(starts: starts, seconds: offsets))
  }

  private init(identifier: String, offsets: Offsets) {
    self.identifier = identifier
    self.offsets = offsets
  }

  /// The offsets of a zone, shared by its copies: a context is copied for every value cleaned.
  private final class Offsets: Sendable, Hashable {
    /// The instants (seconds) at which a new offset begins, ascending; the first is far in the past.
    let starts: [Int64]
    /// Seconds east of UTC from the start of the same index on.
    let seconds: [Int32]

    init(starts: [Int64], seconds: [Int32]) {
      self.starts = starts
      self.seconds = seconds
    }

    static func == (left: Offsets, right: Offsets) -> Bool {
      left === right || (left.starts == right.starts && left.seconds == right.seconds)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(starts)
      hasher.combine(seconds)
    }
  }

  /// Seconds east of UTC in `+07:00` or `-0330`.
  private static func offset(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first == 0x2B || first == 0x2D else { return nil }
    let digits = bytes.dropFirst().filter { $0 != 0x3A }.map { Int($0) - 0x30 }
    guard digits.count == 4, digits.allSatisfy({ $0 >= 0 && $0 <= 9 }) else { return nil }
    let seconds = (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60
    guard seconds <= 18 * 3600 else { return nil }
    return first == 0x2D ? -seconds : seconds
  }

  /// Seconds east of UTC at an instant.
  package func offset(at instant: Instant) -> Int {
    let starts = offsets.starts
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= instant.seconds { low = middle } else { high = middle }
    }
    return Int(offsets.seconds[low])
  }

  /// The instant of a local time; one that occurs twice is the earlier, one skipped moves forward.
  package func instant(_ day: Day, secondOfDay: Int) -> Instant {
    let local = Instant(day, secondOfDay: secondOfDay).seconds
    if offsets.seconds.count == 1 { return Instant(seconds: local - Int64(offsets.seconds[0])) }
    let before = offset(at: Instant(seconds: local - 86_400))
    let after = offset(at: Instant(seconds: local + 86_400))
    let early = Instant(seconds: local - Int64(before))
    if before == after || offset(at: early) == before { return early }
    let late = Instant(seconds: local - Int64(after))
    return offset(at: late) == after ? late : early
  }
}
