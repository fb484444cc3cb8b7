import Foundation

/// The most memory this process has held, as the system counts it.
enum PeakMemory {
  /// Resident bytes at their highest; 0 where the system does not tell.
  static var bytes: Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        ?? Int(line.filter(\.isNumber))
    else { return 0 }
    return kilobytes * 1024
  }
}
