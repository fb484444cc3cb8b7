/// Edit distance with transpositions (optimal string alignment), 64 cells at a time.
///
/// Hyyrö's bit-vector form of Myers' algorithm. Texts are cut at 64 bytes. One object per thread:
/// the table of letter positions is reused between calls. An object, so that whoever has one need
/// not change to use it: values that threads share would be counted in and out for each call.
final class EditDistance {
  private var positions = [UInt64](repeating: 0, count: 256)

  /// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`.
  func between(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
    let lengthA = min(a.count, 64)
    let lengthB = min(b.count, 64)
    if lengthA == 0 { return lengthB }
    if lengthB == 0 { return lengthA }
    var positions: [UInt64] = []
    swap(&positions, &self.positions)
    defer { swap(&positions, &self.positions) }
    for index in 0..<lengthA { positions[Int(a[index])] |= 1 << UInt64(index) }
    var vp: UInt64 = ~0
    var vn: UInt64 = 0
    var d0: UInt64 = 0
    var previous: UInt64 = 0
    var score = lengthA
    let top: UInt64 = 1 << UInt64(lengthA - 1)
    for index in 0..<lengthB {
      let pm = positions[Int(b[index])]
      let transposed = (((~d0) & pm) << 1) & previous
      d0 = ((((pm & vp) &+ vp) ^ vp) | pm | vn) | transposed
      let hp = vn | ~(d0 | vp)
      let hn = d0 & vp
      if hp & top != 0 { score += 1 }
      if hn & top != 0 { score -= 1 }
      let shifted = (hp << 1) | 1
      vp = (hn << 1) | ~(d0 | shifted)
      vn = d0 & shifted
      previous = pm
    }
    for index in 0..<lengthA { positions[Int(a[index])] = 0 }
    return score
  }

  /// The same for parts of two byte arrays.
  func between(
    _ a: [UInt8], _ rangeA: Range<Int>, _ b: [UInt8], _ rangeB: Range<Int>
  ) -> Int {
    between(a.span.extracting(rangeA), b.span.extracting(rangeB))
  }
}
