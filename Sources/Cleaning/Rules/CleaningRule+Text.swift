extension CleaningRule {
  /// Rules on characters, whatever the kind of value.
  static let text: [CleaningRule] = [
    CleaningRule(
      .textSpaces, "White space",
      what: "Removes white space at both ends; a run inside becomes one space, save in notes.",
      why: "Invisible differences make equal values unequal.",
      .text, "  Acme   Corp ", "Acme Corp"),
    CleaningRule(
      .textControl, "Control and zero-width characters",
      what: "Removes characters that nobody sees, save the joiners that shape some scripts and "
        + "what may be left of a lost letter.",
      why: "They come from copying out of web pages and break searching and matching.",
      .text, "Ac\u{200B}me", "Acme"),
    CleaningRule(
      .textNormalForm, "Unicode normal form",
      what: "Writes letters with accents as one character (NFC).",
      why: "The same letter has two spellings in Unicode that look alike and compare unequal.",
      .text, "Cafe\u{301}", "Café"),
    CleaningRule(
      .textEntity, "Character references",
      what: "Replaces references of HTML and of spreadsheets by the characters they mean.",
      why: "Web forms escape a text once and store it escaped.",
      .text, "Johnson &amp; Johnson", "Johnson & Johnson"),
    CleaningRule(
      .textMojibake, "Mojibake",
      what: "Repairs UTF-8 that was read in a one-byte encoding, where nothing else can be meant.",
      why: "Exports pass through programs that guess the encoding wrongly.",
      .text, "MÃ¼ller", "Müller"),
    CleaningRule(
      .textPlaceholder, "Placeholder",
      what: "Takes a word that stands for no value as no value; among choices, `None` or `NA` may "
        + "be one of them and stay.",
      why: "A required field that is filled with N/A is empty, and must count as empty.",
      .picklist, "N/A", nil),
    CleaningRule(
      .textEncoding, "Not UTF-8",
      what: "Refuses bytes that are no text.",
      why: "What the bytes were meant to be can't be told from the value alone.",
      .text, "(bytes that are not UTF-8)", nil),
  ]
}
