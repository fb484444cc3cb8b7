/// The key paths seen so far as a tree, so that a path is one number in the hot loop.
struct JSONPaths {
  private struct Node {
    var parent: Int
    var keyStart: Int
    var keyEnd: Int
    var children: [Int] = []
    /// Where the last child was found: records repeat their keys in order.
    var hint = 0
  }

  static let root = 0

  private var nodes = [Node(parent: -1, keyStart: 0, keyEnd: 0)]
  private var keys: [UInt8] = []

  var count: Int { nodes.count }

  /// The number of a key below another path.
  mutating func child(
    of parent: Int, _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let total = nodes[parent].children.count
    let hint = nodes[parent].hint
    for step in 0..<total {
      var place = hint &+ step
      if place >= total { place -= total }
      let node = nodes[parent].children[place]
      if matches(node, bytes, start, end) {
        nodes[parent].hint = place &+ 1 == total ? 0 : place &+ 1
        return node
      }
    }
    let keyStart = keys.count
    for index in start..<end { keys.append(bytes[index]) }
    nodes.append(Node(parent: parent, keyStart: keyStart, keyEnd: keys.count))
    nodes[parent].children.append(nodes.count - 1)
    return nodes.count - 1
  }

  /// The number of a known key below another path, for names that are not in the text.
  mutating func child(of parent: Int, named name: String) -> Int {
    let bytes = Array(name.utf8)
    return child(of: parent, bytes.span, from: 0, to: bytes.count)
  }

  /// The path's keys from the root.
  func keys(of path: Int) -> [String] {
    var result: [String] = []
    var node = path
    while node > 0 {
      result.append(key(of: node))
      node = nodes[node].parent
    }
    return result.reversed()
  }

  func key(of path: Int) -> String {
    String(decoding: keys[nodes[path].keyStart..<nodes[path].keyEnd], as: UTF8.self)
  }

  func parent(of path: Int) -> Int { nodes[path].parent }

  private func matches(_ node: Int, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let keyStart = nodes[node].keyStart
    guard nodes[node].keyEnd &- keyStart == end &- start else { return false }
    return ByteWord.areEqual(keys.span, keyStart, bytes, start, count: end &- start)
  }
}
