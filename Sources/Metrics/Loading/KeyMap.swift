/// Positions of facts by the id of their record in its source.
struct KeyMap {
  private var strings = StringTable()
  private var refs: [Ref] = [.none]

  /// Sets the position of a record; the first one stays where an id comes twice.
  mutating func add(_ key: String, _ ref: Ref) {
    let symbol = Int(strings.intern(key).index)
    while refs.count <= symbol { refs.append(.none) }
    if refs[symbol] == .none { refs[symbol] = ref }
  }

  /// Sets the position of a record by the bytes of its id.
  mutating func add(bytes key: Span<UInt8>, _ ref: Ref) {
    let symbol = Int(strings.intern(bytes: key).index)
    while refs.count <= symbol { refs.append(.none) }
    if refs[symbol] == .none { refs[symbol] = ref }
  }

  /// The position of a record; none for an unknown or blank id.
  func find(_ key: Span<UInt8>) -> Ref {
    let symbol = Int(strings.find(bytes: key).index)
    return symbol < refs.count ? refs[symbol] : .none
  }

  /// The position of a record; none for an unknown or blank id.
  func find(_ key: String) -> Ref { find(key.utf8.span) }
}
