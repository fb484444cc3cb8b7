/// A pattern of digits, as numbering plans are described by.
///
/// `.` is any digit, `[1-36]` one of several, `(a|b)` a choice, `<...>` a group that is remembered,
/// `{2}`, `{2,5}` and `?` repeat what stands before them, and `$` is the end of the digits.
struct DigitPattern: Sendable {
  /// What a match covers, from the first digit on.
  struct Match {
    /// How many digits were matched.
    var end = 0
    private var starts = InlineArray<4, UInt8>(repeating: .max)
    private var ends = InlineArray<4, UInt8>(repeating: .max)

    /// The digits of a remembered group, 1...4, that took part; else nil.
    subscript(group: Int) -> Range<Int>? {
      get {
        guard group > 0, group <= 4, starts[group - 1] != .max else { return nil }
        return Int(starts[group - 1])..<Int(ends[group - 1])
      }
      set {
        guard group > 0, group <= 4 else { return }
        starts[group - 1] = newValue.map { UInt8(clamping: $0.lowerBound) } ?? .max
        ends[group - 1] = newValue.map { UInt8(clamping: $0.upperBound) } ?? .max
      }
    }
  }

  private enum Step {
    /// One digit out of a set of bits.
    case digit(UInt16)
    /// Goes on at the first place, and at the second one if that fails.
    case fork(Int, Int)
    case jump(Int)
    case open(Int)
    case close(Int)
    /// The digits end here.
    case end
  }

  private var steps: [Step] = []
  /// How many groups are remembered.
  private(set) var groupCount = 0
  /// Which digits a match of one digit or more can start with, one bit each.
  private(set) var openers: UInt16 = 0

  /// Compiles a pattern; text that is none matches nothing.
  init(_ text: some StringProtocol) {
    var source = Substring(text)[...]
    let node = DigitPattern.choice(&source, &groupCount)
    emit(node)
    openers = firstDigits(from: 0, seen: [])
  }

  /// The match that starts at the first digit; `whole` asks that it end at the last one.
  func match(_ digits: DigitString, whole: Bool = false) -> Match? {
    var match = Match()
    return run(0, 0, digits, whole, &match) ? match : nil
  }

  /// Whether the pattern describes all the digits.
  func describes(_ digits: DigitString) -> Bool { match(digits, whole: true) != nil }

  private func run(
    _ start: Int, _ from: Int, _ digits: DigitString, _ whole: Bool, _ match: inout Match
  ) -> Bool {
    var step = start
    var place = from
    while step < steps.count {
      switch steps[step] {
      case .digit(let set):
        guard place < digits.count, set & (1 << UInt16(digits[place])) != 0 else { return false }
        place += 1
        step += 1
      case .fork(let first, let second):
        if run(first, place, digits, whole, &match) { return true }
        step = second
      case .jump(let target): step = target
      case .open(let group):
        let before = match[group]
        match[group] = place..<place
        if run(step + 1, place, digits, whole, &match) { return true }
        match[group] = before
        return false
      case .close(let group):
        let before = match[group]
        match[group] = (before?.lowerBound ?? place)..<place
        if run(step + 1, place, digits, whole, &match) { return true }
        match[group] = before
        return false
      case .end:
        guard place == digits.count else { return false }
        step += 1
      }
    }
    match.end = place
    return !whole || place == digits.count
  }

  private func firstDigits(from start: Int, seen: Set<Int>) -> UInt16 {
    guard start < steps.count, !seen.contains(start) else { return 0 }
    let seen = seen.union([start])
    switch steps[start] {
    case .digit(let set): return set
    case .fork(let first, let second):
      return firstDigits(from: first, seen: seen) | firstDigits(from: second, seen: seen)
    case .jump(let target): return firstDigits(from: target, seen: seen)
    case .open, .close: return firstDigits(from: start + 1, seen: seen)
    case .end: return 0
    }
  }
}

// Reading the notation.
extension DigitPattern {
  private indirect enum Node {
    case digit(UInt16)
    case end
    case sequence([Node])
    case choice([Node])
    case group(Int, Node)
    case times(Node, ClosedRange<Int>)
  }

  private static func choice(_ source: inout Substring, _ groups: inout Int) -> Node {
    var choices = [sequence(&source, &groups)]
    while source.first == "|" {
      source.removeFirst()
      choices.append(sequence(&source, &groups))
    }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private static func sequence(_ source: inout Substring, _ groups: inout Int) -> Node {
    var nodes: [Node] = []
    while let sign = source.first, sign != "|", sign != ")", sign != ">" {
      source.removeFirst()
      var node: Node
      switch sign {
      case ".": node = .digit(0x3FF)
      case "$": node = .end
      case "[": node = .digit(set(&source))
      case "(":
        node = choice(&source, &groups)
        source = source.dropFirst()
      case "<":
        groups += 1
        let number = groups
        node = .group(number, choice(&source, &groups))
        source = source.dropFirst()
      default: node = .digit(sign.wholeNumberValue.map { 1 << UInt16($0) } ?? 0)
      }
      if let range = count(&source) { node = .times(node, range) }
      nodes.append(node)
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private static func set(_ source: inout Substring) -> UInt16 {
    var bits: UInt16 = 0
    var low = 0
    while let sign = source.popFirst(), sign != "]" {
      if sign == "-", let high = source.popFirst()?.wholeNumberValue, high >= low {
        for digit in low...high { bits |= 1 << UInt16(digit) }
      } else if let digit = sign.wholeNumberValue {
        bits |= 1 << UInt16(digit)
        low = digit
      }
    }
    return bits
  }

  private static func count(_ source: inout Substring) -> ClosedRange<Int>? {
    if source.first == "?" {
      source.removeFirst()
      return 0...1
    }
    guard source.first == "{", let close = source.firstIndex(of: "}") else { return nil }
    let ends = source[source.index(after: source.startIndex)..<close].split(separator: ",")
      .compactMap { Int($0) }
    source = source[source.index(after: close)...]
    guard let low = ends.first, let high = ends.last, low <= high else { return nil }
    return low...high
  }

  private mutating func emit(_ node: Node) {
    switch node {
    case .digit(let set): steps.append(.digit(set))
    case .end: steps.append(.end)
    case .sequence(let nodes): for node in nodes { emit(node) }
    case .group(let number, let node):
      steps.append(.open(number))
      emit(node)
      steps.append(.close(number))
    case .times(let node, let range):
      for _ in 0..<range.lowerBound { emit(node) }
      var forks: [Int] = []
      for _ in range.lowerBound..<range.upperBound {
        forks.append(steps.count)
        steps.append(.end)
        emit(node)
      }
      for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    case .choice(let nodes):
      var jumps: [Int] = []
      for (place, node) in nodes.enumerated() {
        let fork = steps.count
        if place < nodes.count - 1 { steps.append(.end) }
        emit(node)
        guard place < nodes.count - 1 else { break }
        jumps.append(steps.count)
        steps.append(.end)
        steps[fork] = .fork(fork + 1, steps.count)
      }
      for jump in jumps { steps[jump] = .jump(steps.count) }
    }
  }
}
