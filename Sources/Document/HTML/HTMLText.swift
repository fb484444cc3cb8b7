/// Running text as markup.
enum HTMLText {
  static func markup(_ text: RichText) -> [Markup] { text.parts.map(markup) }

  private static func markup(_ part: Inline) -> Markup {
    switch part {
    case .text(let words): .text(words)
    case .strong(let text): .tag("strong", [:], markup(text))
    case .emphasis(let text): .tag("em", [:], markup(text))
    case .muted(let text): .tag("span", ["class": "muted"], markup(text))
    case .code(let words): .tag("code", [:], text: words)
    case .badge(let words, let tone):
      .tag("span", ["class": "badge " + tone.rawValue], text: words)
    case .link(let text, let target): link(markup(text), to: target)
    }
  }

  /// `children` inside a link, or as they are where the target is not allowed.
  static func link(_ children: [Markup], to target: String?) -> Markup {
    guard let target, let allowed = LinkTarget.allowed(target) else { return .group(children) }
    return .tag("a", ["href": allowed], children)
  }
}
