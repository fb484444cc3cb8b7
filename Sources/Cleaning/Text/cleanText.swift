/// Cleans a text that has no meaning beyond its characters.
func cleanText(_ text: Span<UInt8>, kind: ValueKind, into out: inout [UInt8]) -> Outcome {
  switch Tidy.check(text, isNote: kind == .note || keepsLines(text, kind)) {
  case .clean:
    return Placeholder.matches(text, 0..<text.count, kind: kind)
      ? .empty(.textPlaceholder) : .unchanged
  case .blank: return .empty(nil)
  case .invalid: return .invalid(.textEncoding)
  case .changed(var bytes, let rule):
    // What lost its only line break is no longer a text of lines.
    if kind != .note {
      for _ in 0..<3 {
        guard
          case .changed(let next, _) = Tidy.check(bytes.span, isNote: keepsLines(bytes.span, kind))
        else { break }
        bytes = next
      }
    }
    if Placeholder.matches(bytes.span, 0..<bytes.count, kind: kind) {
      return .empty(.textPlaceholder)
    }
    out.append(contentsOf: bytes)
    return .changed(rule)
  }
}

/// Whether a text's line breaks are its own: streets have lines, and so may a text of any meaning.
private func keepsLines(_ text: Span<UInt8>, _ kind: ValueKind) -> Bool {
  guard kind == .street || kind == .text else { return false }
  let range = trimmedRange(text)
  for index in range where text[index] == 0x0A || text[index] == 0x0D { return true }
  return false
}

/// Tidies a text, then lets `refine` clean what is left in the way of its kind.
///
/// `refine` gets tidy bytes and appends only where it changes them, as a cleaner does; its rule is
/// weightier than that of the tidying. What was changed is looked at again until it stands, so that
/// cleaning cleaned text changes nothing.
@inline(__always)
func cleanTidied(
  _ text: Span<UInt8>, kind: ValueKind, into out: inout [UInt8],
  refine: (Span<UInt8>, inout [UInt8]) -> Outcome
) -> Outcome {
  let start = out.count
  let first = refineOnce(text, kind, &out, refine)
  guard case .changed = first else { return first }
  var bytes = Array(out[start...])
  for _ in 0..<4 {
    out.removeLast(out.count - start)
    switch refineOnce(bytes.span, kind, &out, refine) {
    case .unchanged:
      out.append(contentsOf: bytes)
      return first
    case .changed: bytes = Array(out[start...])
    case .empty(let rule): return .empty(rule)
    case .invalid(let rule): return .invalid(rule)
    }
  }
  return first
}

private func refineOnce(
  _ text: Span<UInt8>, _ kind: ValueKind, _ out: inout [UInt8],
  _ refine: (Span<UInt8>, inout [UInt8]) -> Outcome
) -> Outcome {
  switch Tidy.check(text, isNote: false) {
  case .clean:
    return Placeholder.matches(text, 0..<text.count, kind: kind)
      ? .empty(.textPlaceholder) : refine(text, &out)
  case .blank: return .empty(nil)
  case .invalid: return .invalid(.textEncoding)
  case .changed(let bytes, let rule):
    if Placeholder.matches(bytes.span, 0..<bytes.count, kind: kind) {
      return .empty(.textPlaceholder)
    }
    let refined = refine(bytes.span, &out)
    guard refined == .unchanged else { return refined }
    out.append(contentsOf: bytes)
    return .changed(rule)
  }
}
