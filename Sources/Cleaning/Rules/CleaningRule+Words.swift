extension CleaningRule {
  /// Rules on values out of short lists.
  static let words: [CleaningRule] = [
    CleaningRule(
      .booleanWord, "Yes or no",
      what: "Writes yes and no of seven languages, digits and check marks as `true` and `false`.",
      why: "Each system has its own pair of words.",
      .boolean, "Ya", "true"),
    CleaningRule(
      .booleanUnknown, "Neither yes nor no",
      what: "Refuses a word that is neither.",
      why: "`maybe` is a third answer that a yes-or-no field can't hold.",
      .boolean, "maybe", nil),
    CleaningRule(
      .languageCode, "Language",
      what: "Writes a language as its ISO 639-1 code.",
      why: "Mailings are split by language.",
      .language, "Bahasa Indonesia", "id"),
    CleaningRule(
      .languageUnknown, "Unknown language",
      what: "Refuses a text that names no language.",
      why: "A value is never made up.",
      .language, "Klingon", nil),
  ]
}
