import Cleaning

/// Groups of given names that stand for one another, packed for fast comparison.
enum NameGroups {
  /// Up to four group numbers of a folded name, 16 bits each; 0 for a name in no group.
  static func of(_ name: Span<UInt8>) -> UInt64 {
    if name.count < 2 || name.count > 14 { return 0 }
    var bytes: [UInt8] = []
    for index in 0..<name.count { bytes.append(name[index]) }
    var packed: UInt64 = 0
    for group in Nicknames.groups(of: String(decoding: bytes, as: UTF8.self)).prefix(4) {
      packed = packed << 16 | UInt64(group + 1)
    }
    return packed
  }

  /// Whether two packed lists of groups share one.
  @inline(__always)
  static func share(_ a: UInt64, _ b: UInt64) -> Bool {
    if a == 0 || b == 0 { return false }
    var left = a
    while left != 0 {
      let group = left & 0xFFFF
      var right = b
      while right != 0 {
        if right & 0xFFFF == group { return true }
        right >>= 16
      }
      left >>= 16
    }
    return false
  }
}
