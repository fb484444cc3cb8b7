extension Page {
  /// The page as one HTML file that loads nothing from anywhere and works without scripts.
  ///
  /// Its content security policy forbids every request, so a mistake could not load anything either.
  package var html: String {
    let root = Markup.tag("html", ["lang": language], [head, body])
    return "<!DOCTYPE html>\n" + root.html + "\n"
  }

  private var head: Markup {
    .tag(
      "head", [:],
      [
        .tag("meta", ["charset": "utf-8"]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ]),
        .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        .tag("meta", ["name": "referrer", "content": "no-referrer"]),
        .tag("title", [:], text: kicker.isEmpty ? title : title + " – " + kicker),
        .style(.report),
      ])
  }

  private var body: Markup {
    let blocks = HTMLBlocks(frame: frame)
    let content = Markup.tag(
      "main", ["id": "report"],
      sections.map { section in
        .tag(
          "section", ["id": section.id, "aria-labelledby": section.id + "-title"],
          [.tag("h2", ["id": section.id + "-title"], text: section.title)]
            + blocks.markup(section.blocks))
      })
    return .tag(
      "body", [:],
      [
        .tag("a", ["class": "skip", "href": "#report"], text: frame.skip),
        .tag(
          "div", ["class": "page"],
          [masthead, .tag("div", ["class": "body"], [contents, content]), footer]),
      ])
  }

  private var masthead: Markup {
    .tag(
      "header", ["class": "masthead"],
      (kicker.isEmpty ? [] : [.tag("p", ["class": "kicker"], text: kicker)])
        + [.tag("h1", [:], text: title)]
        + (subtitle.isEmpty
          ? [] : [.tag("p", ["class": "subtitle"], HTMLText.markup(subtitle))]))
  }

  private var contents: Markup {
    .tag(
      "nav", ["class": "contents", "aria-labelledby": "contents-title"],
      [
        .tag("h2", ["id": "contents-title"], text: frame.contents),
        .tag(
          "ol", [:],
          sections.map { section in
            .tag("li", [:], [.tag("a", ["href": "#" + section.id], text: section.title)])
          }),
      ])
  }

  private var footer: Markup {
    .tag("footer", [:], foot.map { .tag("p", [:], HTMLText.markup($0)) })
  }
}
