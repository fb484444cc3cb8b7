package import Document
import Metrics

/// One report in one language, as a page that both outputs are made from.
package struct Report: Sendable {
  /// The page.
  package let page: Page

  /// The report on `input` in `language`.
  package init(_ input: ReportInput, in language: Language) {
    let words = Words(language)
    page = Page(
      language: language.rawValue, title: words.plain("report.title"),
      kicker: input.run.organisation, subtitle: Report.subtitle(input, words),
      frame: words.frame,
      sections: Section.all.map { section in
        Page.Section(
          id: section.id, title: words.plain(section.titleKey),
          blocks: section.build(input, words))
      },
      foot: [
        words(
          "report.foot",
          ["version": .text(RichText(input.run.version.isEmpty ? "" : " " + input.run.version))]),
        words("report.foot-privacy"),
      ])
  }

  /// `index.html`.
  package var html: String { page.html }

  /// `index.md`.
  package var markdown: String { page.markdown }

  private static func subtitle(_ input: ReportInput, _ words: Words) -> RichText {
    let evaluation = input.evaluation
    return words(
      "report.subtitle",
      [
        "day": .text(RichText(words.date(evaluation.today))), "zone": .string(evaluation.zone),
        "period": .text(RichText(words.period(evaluation.period.current))),
        "files": .count(input.run.files.count), "currency": .string(evaluation.currency.code),
      ])
  }
}
