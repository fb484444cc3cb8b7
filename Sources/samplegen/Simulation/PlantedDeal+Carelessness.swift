extension PlantedDeal {
  /// Deals that break one hygiene rule each, two a rule.
  static let carelessness: [PlantedDeal] = [
    PlantedDeal(
      172, "Nobody's A", .brokenRule, flaws: [.ownerBlank],
      "2026-06-09 03:00 qual 17100 2026-09-16"),
    PlantedDeal(
      173, "Nobody's B", .brokenRule, flaws: [.ownerBlank],
      "2026-06-11 03:00 pros 12300 2026-10-14"),
    PlantedDeal(
      174, "Owner missing B", .brokenRule, flaws: [.ownerMissing],
      "2026-06-10 03:00 qual 18300 2026-09-17"),
    PlantedDeal(
      175, "Without a customer A", .brokenRule, flaws: [.accountBlank],
      "2026-06-15 03:00 pros 9800 2026-10-15"),
    PlantedDeal(
      176, "Without a customer B", .brokenRule, flaws: [.accountBlank],
      """
      2025-11-03 03:00 qual 15600 2026-02-12
      2026-02-11 03:00 won 15600 2026-02-11
      """),
    PlantedDeal(
      177, "No day A", .brokenRule, flaws: [.closeBlank],
      "2026-06-16 03:00 qual 20300 2026-09-23"),
    PlantedDeal(
      178, "No day B", .brokenRule, flaws: [.closeBlank],
      "2026-06-17 03:00 pros 8700 2026-10-21"),
    PlantedDeal(
      179, "Amount in words A", .brokenRule, flaws: [.amountUnreadable],
      "2026-06-08 03:00 qual - 2026-09-24"),
    PlantedDeal(
      180, "Amount in words B", .brokenRule, flaws: [.amountUnreadable],
      "2026-06-18 03:00 pros - 2026-10-22"),
    PlantedDeal(
      181, "Free pilot B", .brokenRule,
      """
      2025-12-03 03:00 qual 0 2026-02-26
      2026-02-24 03:00 won 0 2026-02-24
      """),
    PlantedDeal(
      182, "Offer without an amount", .brokenRule,
      """
      2026-05-19 03:00 qual - 2026-09-15
      2026-06-10 03:00 prop - 2026-09-15
      """),
    PlantedDeal(
      183, "From nowhere A", .brokenRule, flaws: [.sourceBlank],
      "2026-06-12 03:00 pros 11900 2026-10-13"),
    PlantedDeal(
      184, "From nowhere B", .brokenRule, flaws: [.sourceBlank],
      """
      2025-10-07 03:00 qual 14200 2026-01-22
      2026-01-20 03:00 won 14200 2026-01-20
      """),
    PlantedDeal(
      185, "Of no type", .brokenRule, flaws: [.typeBlank],
      "2026-06-09 04:00 qual 16800 2026-09-22"),
    PlantedDeal(
      186, "From a roadshow A", .brokenRule, flaws: [.singleSource],
      "2026-06-15 04:00 pros 7600 2026-10-20"),
    PlantedDeal(
      187, "From a roadshow B", .brokenRule, flaws: [.singleSource],
      """
      2025-09-09 03:00 qual 13100 2025-12-17
      2025-12-16 03:00 lost 13100 2025-12-16
      """),
    PlantedDeal(
      188, "Won and marked lost A", .brokenRule, flaws: [.wrongMark],
      """
      2025-10-14 03:00 qual 22700 2026-01-29
      2026-01-27 03:00 won 22700 2026-01-27
      """),
    PlantedDeal(
      189, "Won and marked lost B", .brokenRule, flaws: [.wrongMark],
      """
      2025-08-19 03:00 qual 19900 2025-11-20
      2025-11-18 03:00 won 19900 2025-11-18
      """),
    PlantedDeal(
      190, "Won with 90 percent", .brokenRule, flaws: [.wrongProbability],
      """
      2025-09-16 03:00 qual 25300 2025-12-18
      2025-12-17 03:00 won 25300 2025-12-17
      """),
    PlantedDeal(
      191, "Lost with 10 percent", .brokenRule, flaws: [.wrongProbability],
      """
      2025-09-23 03:00 qual 24100 2025-12-10
      2025-12-09 03:00 lost 24100 2025-12-09
      """),
    PlantedDeal(
      192, "In the next decade A", .brokenRule, "2026-06-11 04:00 pros 10700 2031-09-16"),
    PlantedDeal(
      193, "In the next decade B", .brokenRule, "2026-06-12 04:00 qual 10900 2036-10-14"),
    PlantedDeal(
      194, "Nothing after the win A", .brokenRule,
      """
      2025-12-09 04:00 qual 21700 2026-03-12
      2026-03-10 03:00 won 21700 2026-03-10
      """),
  ]
}
