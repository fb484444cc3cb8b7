/// Positions of facts by source and the id of their record in it.
struct KeyMaps {
  private var places: [Int64: Int] = [:]
  private var maps: [KeyMap] = []

  /// Sets the position of a record; the first one stays where an id comes twice.
  mutating func add(_ key: String, of source: Int64, _ ref: Ref) {
    maps[place(of: source)].add(key, ref)
  }

  /// Sets the position of a record by the bytes of its id.
  mutating func add(bytes key: Span<UInt8>, of source: Int64, _ ref: Ref) {
    maps[place(of: source)].add(bytes: key, ref)
  }

  /// The position of a record; none for an unknown source and an unknown or blank id.
  func find(_ key: Span<UInt8>, of source: Int64) -> Ref {
    places[source].map { maps[$0].find(key) } ?? .none
  }

  private mutating func place(of source: Int64) -> Int {
    if let known = places[source] { return known }
    places[source] = maps.count
    maps.append(KeyMap())
    return maps.count - 1
  }
}
