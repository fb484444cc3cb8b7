/// Repairs text whose UTF-8 was read in a one-byte encoding, such as `MÃ¼ller` or `â€œ`.
///
/// A sequence is repaired only with proof: it must be valid UTF-8 in the page, and it must be one
/// that people do not write by chance. Doubtful sequences are repaired beside proven ones only.
enum Mojibake {
  /// The repaired scalars; nil where nothing is certainly wrong, or where the repair leaves ruins.
  static func repaired(_ scalars: [UInt32]) -> [UInt32]? {
    switch MojibakeText.verdict(scalars) {
    case .repaired(let whole): return whole
    case .disputed: return nil
    case .none: break
    }
    var current = scalars
    var repairs = 0
    for _ in 0..<4 {
      guard let (next, count) = pass(current) else { break }
      current = next
      repairs += count
    }
    if let next = withoutControls(current) {
      current = next
      repairs += 1
    }
    return repairs > 0 && ruins(current) <= repairs / 2 ? current : nil
  }

  /// One layer of mistaken encoding taken off, and how many sequences that repaired.
  ///
  /// A page that explains every foreign character is preferred to one that explains some.
  private static func pass(_ scalars: [UInt32]) -> (scalars: [UInt32], count: Int)? {
    var partial: (scalars: [UInt32], count: Int, covered: Int)?
    let foreign = scalars.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    let runsByPage = CodePage.all.map { MojibakeRun.all(in: scalars, page: $0) }
    let most = runsByPage.filter { $0.contains(where: \.isProven) }.map(\.count).max() ?? 0
    for (page, found) in zip(CodePage.all, runsByPage) where found.count >= most {
      var runs = found
      let hasGrave = page.name == .windows1252 && hasGraveAfterLowerCase(scalars)
      guard hasGrave || runs.contains(where: \.isProven) else { continue }
      let isAll = runs.reduce(0) { $0 + $1.length } == foreign
      // Two proofs carry what reads well in the same page, where a sign follows the first letter.
      let proofs = Set(runs.filter(\.isProven).map(\.meant)).count
      let kept = runs.filter {
        $0.isProven || (isAll && $0.isLikely) || $0.isSupported(scalars, by: proofs)
      }
      // Rather nothing than half a repair; the commonest page is sure enough of its runs.
      if page.name != .windows1252, kept.count < runs.count { continue }
      runs = kept
      if !isAll, !hasGrave, runs.allSatisfy({ isOpen($0, scalars) }) { continue }
      let repaired = replaced(scalars, runs, page.name)
      if isAll { return (repaired, max(runs.count, 1)) }
      let covered = runs.reduce(0) { $0 + $1.length }
      if covered > partial?.covered ?? -1 { partial = (repaired, max(runs.count, 1), covered) }
    }
    return partial.map { ($0.scalars, $0.count) }
  }

  /// `voilÃ le`: no language has the capital behind a small letter.
  private static func hasGraveAfterLowerCase(_ scalars: [UInt32]) -> Bool {
    scalars.indices.dropFirst().dropLast().contains { place in
      scalars[place] == 0xC3 && scalars[place + 1] == 0x20 && scalars[place - 1] >= 0x61
        && scalars[place - 1] <= 0x7A
    }
  }

  /// `Ã¥` in a text that is sound otherwise: Latin-1 and MacRoman readers disagree on it.
  private static func isOpen(_ run: MojibakeRun, _ scalars: [UInt32]) -> Bool {
    scalars[run.start] == 0xC3 && scalars[run.start + 1] == 0xA5
  }

  private static func replaced(
    _ scalars: [UInt32], _ runs: [MojibakeRun], _ page: CodePage.Name
  ) -> [UInt32] {
    var result: [UInt32] = []
    var index = 0
    for run in runs {
      appendGraves(scalars[index..<run.start], of: scalars, page, to: &result)
      result.append(run.meant)
      index = run.start + run.length
      // A lone `à` loses its space where a reader took the no-break space for one of two.
      let isWord = run.meant == 0xE0 && (run.start == 0 || !isLetter(scalars[run.start - 1]))
      if isWord, !isJoinedToA(scalars.dropFirst(index)), index < scalars.count,
        isLetter(scalars[index])
      {
        result.append(0x20)
      }
    }
    appendGraves(scalars[index...], of: scalars, page, to: &result)
    return result
  }

  /// Copies scalars; `Ã` before a space is an `à` whose second byte, a no-break space, became plain.
  private static func appendGraves(
    _ part: ArraySlice<UInt32>, of whole: [UInt32], _ page: CodePage.Name,
    to result: inout [UInt32]
  ) {
    let lead: UInt32 =
      switch page {
      case .windows1252, .windows1254: 0xC3
      case .windows1250, .latin2: 0x102
      case .windows1251: 0x413
      case .windows1253: 0x393
      case .windows1257: 0x106
      case .macRoman, .dos437, .dos850: 0
      }
    var index = part.startIndex
    while index < part.endIndex {
      result.append(part[index])
      if page == .windows1252, part[index] == 0xC5, isCaron(whole, index), index + 1 < part.endIndex
      {
        result[result.count - 1] = 0x160
        index += 2
        continue
      }
      guard part[index] == lead, index + 1 < whole.count, whole[index + 1] == 0x20 else {
        index += 1
        continue
      }
      result[result.count - 1] = 0xE0
      index += 1
      let next = whole.dropFirst(index + 1)
      if index < part.endIndex, isJoinedToA(next) || next.first == 0x20 { index += 1 }
    }
  }

  /// `Ã s ` is Portuguese `às`, `Ã quele` is `àquele`: the space was part of the letter.
  private static func isJoinedToA(_ next: ArraySlice<UInt32>) -> Bool {
    let second = next.dropFirst().first
    let isPlural =
      next.first == 0x73 && second.map { !isLetter($0) && $0 != 0x27 && $0 != 0x2019 } ?? true
    return isPlural || Array(next.prefix(4)) == [0x71, 0x75, 0x65, 0x6C]
  }

  /// `Å veice`: a capital Š whose second byte, a no-break space, became plain.
  private static func isCaron(_ scalars: [UInt32], _ index: Int) -> Bool {
    guard index + 2 < scalars.count, scalars[index + 1] == 0x20 else { return false }
    return scalars[index + 2] >= 0x61 && scalars[index + 2] <= 0x7A
      && (index == 0 || !isLetter(scalars[index - 1]))
  }

  /// The controls 0x80...0x9F as the signs of Windows-1252 that they are; nil without controls.
  ///
  /// A letter of that page, or a sign inside a word (`conf\u{8F}an`), is no proof: nothing is
  /// repaired then.
  private static func withoutControls(_ scalars: [UInt32]) -> [UInt32]? {
    guard scalars.contains(where: isControl) else { return nil }
    for place in scalars.indices where isControl(scalars[place]) {
      // Behind a foreign capital they are the rest of a sequence that could not be repaired.
      if place > 0, MojibakeText.isUpper(scalars[place - 1]) { return nil }
      guard let sign = CodePage.sign(scalars[place], in: .windows1252), !isLetter(sign),
        !isSignInsideWord(scalars, place)
      else { return nil }
    }
    return scalars.map { isControl($0) ? CodePage.sign($0, in: .windows1252) ?? $0 : $0 }
  }

  private static func isControl(_ scalar: UInt32) -> Bool { scalar >= 0x80 && scalar < 0xA0 }

  private static func isSignInsideWord(_ scalars: [UInt32], _ place: Int) -> Bool {
    guard place > 0, place + 1 < scalars.count, isLetter(scalars[place - 1]),
      isLetter(scalars[place + 1]), let sign = CodePage.sign(scalars[place], in: .windows1252)
    else { return false }
    if sign != 0x2019 { return !isLetter(sign) && sign != 0x2013 && sign != 0x2014 }
    // `l’eau`, `don’t`, `they’re`: one or two letters on one side.
    let before = scalars[..<place].reversed().prefix { isLetter($0) }.count
    let after = scalars[(place + 1)...].prefix { isLetter($0) }.count
    return before > 2 && after > 2
  }

  /// How many traces of mojibake a repair has left, each an accented capital before a sign.
  private static func ruins(_ scalars: [UInt32]) -> Int {
    zip(scalars, scalars.dropFirst()).reduce(0) { count, pair in
      let isLead = pair.0 == 0xC3 || pair.0 == 0xC2 || pair.0 == 0xE2 || pair.0 == 0xE3
      return count + (isLead && pair.1 >= 0x80 && !isLetter(pair.1) ? 1 : 0)
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }
}
