extension Page {
  /// The page as GitHub-flavoured Markdown without raw HTML, complete without the HTML beside it.
  package var markdown: String {
    let blocks = MarkdownBlocks(frame: frame)
    var parts = ["# " + MarkdownText.line(RichText(title))]
    let heading = [kicker.isEmpty ? "" : MarkdownText.paragraph(RichText(kicker))]
    parts += heading.filter { !$0.isEmpty }
    if !subtitle.isEmpty { parts.append(MarkdownText.paragraph(subtitle)) }
    let links = sections.map { section in
      "- "
        + MarkdownText.link(
          MarkdownText.line(RichText(section.title)), to: "#" + MarkdownText.anchor(section.title))
    }
    if sections.count > 1 { parts.append(links.joined(separator: "\n")) }
    for section in sections {
      parts.append("## " + MarkdownText.line(RichText(section.title)))
      parts += blocks.markdown(section.blocks)
    }
    if !foot.isEmpty {
      parts.append("---")
      parts += foot.map(MarkdownText.paragraph)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
