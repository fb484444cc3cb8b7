extension PlantedDeal {
  /// Deals whose way through the stages is a special case.
  static let histories: [PlantedDeal] = [
    PlantedDeal(
      82, "Re-entered proposal", .reEntered,
      """
      2025-10-13 03:00 qual 36000 2026-03-31
      2025-11-10 08:30 prop 36000 2026-03-31
      2025-12-15 05:20 meet 36000 2026-03-31
      2026-01-19 05:20 prop 39000 2026-03-31
      2026-03-16 05:20 won 39000 2026-03-16
      """),
    PlantedDeal(
      83, "Re-entered qualification", .reEntered,
      """
      2026-01-14 03:00 qual 23000 2026-08-31
      2026-02-11 08:30 meet 23000 2026-08-31
      2026-03-17 05:20 qual 23000 2026-08-31
      2026-05-06 05:20 meet 23000 2026-08-31
      """),
    PlantedDeal(
      84, "Two rows in one second", .sameInstant,
      """
      2025-12-09 03:00 pros 14000 2026-04-30
      2026-01-15 06:30 qual 14000 2026-04-30
      2026-01-15 06:30 meet 14000 2026-04-30
      2026-03-04 06:30 lost 14000 2026-03-04
      """),
    PlantedDeal(
      85, "Skipped to the offer", .skipped,
      """
      2025-09-03 03:00 pros 26500 2025-12-19
      2025-10-08 06:30 nego 26500 2025-12-19
      2025-12-10 06:30 won 26500 2025-12-10
      """),
    PlantedDeal(
      86, "Pushed five times", .pushedOften,
      """
      2025-08-11 03:00 qual 62000 2025-11-28
      2025-10-13 03:00 prop 62000 2025-11-28
      2025-11-26 03:00 prop 62000 2025-12-31
      2025-12-29 03:00 prop 62000 2026-02-27
      2026-02-25 03:00 prop 62000 2026-04-30
      2026-04-28 03:00 prop 62000 2026-05-29
      2026-05-28 03:00 prop 62000 2026-09-30
      """),
    PlantedDeal(
      87, "Pushed four times, stuck and overdue", .pushedOften,
      """
      2025-04-14 03:00 meet 58000 2025-09-30
      2025-06-03 03:00 prop 58000 2025-09-30
      2025-09-29 03:00 prop 58000 2025-11-28
      2025-11-27 03:00 prop 58000 2026-01-30
      2026-01-29 03:00 prop 58000 2026-03-31
      2026-03-30 03:00 prop 58000 2026-05-29
      """),
    PlantedDeal(
      88, "Close date edited twice a day", .editedTwiceADay,
      """
      2026-01-06 03:00 qual 17500 2026-04-30
      2026-03-03 03:00 prop 17500 2026-04-30
      2026-04-08 03:00 prop 17500 2026-05-05
      2026-04-08 07:00 prop 17500 2026-05-09
      2026-05-06 03:00 prop 17500 2026-06-30
      2026-05-06 03:30 prop 17500 2026-05-09
      2026-05-07 03:30 prop 17500 2026-07-31
      """),
    PlantedDeal(
      89, "No history A", .historyMissing, flaws: [.historyMissing],
      """
      2025-10-20 03:00 pros 13000 2026-01-30
      2026-01-28 03:00 won 13000 2026-01-28
      """),
    PlantedDeal(
      90, "No history B", .historyMissing, flaws: [.historyMissing],
      """
      2025-11-20 03:00 pros 10500 2026-02-27
      2026-02-18 03:00 lost 10500 2026-02-18
      """),
    PlantedDeal(
      91, "No history C", .historyMissing, flaws: [.historyMissing],
      """
      2024-03-12 03:00 pros 12800 2024-06-28
      2024-06-20 03:00 won 12800 2024-06-20
      """),
    PlantedDeal(
      92, "Stuck for a year", .stuck,
      """
      2025-07-07 03:00 qual 35500 2026-12-18
      2025-07-15 03:00 nego 35500 2026-12-18
      """),
    PlantedDeal(93, "Stuck at the start", .stuck, "2025-07-23 03:00 pros 14500 2026-11-30"),
  ]

  /// Deals with an amount, an owner or an account somebody should look at.
  static let amounts: [PlantedDeal] = [
    PlantedDeal(
      94, "Won without an amount", .amountMissing,
      """
      2025-12-02 03:00 qual - 2026-02-27
      2026-02-24 03:00 won - 2026-02-24
      """),
    PlantedDeal(
      95, "Won without an amount, long ago", .amountMissing,
      """
      2024-09-03 03:00 qual - 2024-12-20
      2024-12-17 03:00 won - 2024-12-17
      """),
    PlantedDeal(
      96, "No amount A", .amountMissing,
      """
      2026-04-09 03:00 pros - 2026-09-30
      2026-05-05 03:00 prop - 2026-09-30
      """),
    PlantedDeal(97, "No amount B", .amountMissing, "2026-05-21 03:00 qual - 2026-08-28"),
    PlantedDeal(98, "No amount C", .amountMissing, "2026-06-16 03:00 pros - 2026-10-30"),
    PlantedDeal(
      99, "Free pilot", .amountZero,
      """
      2026-02-04 03:00 qual 0 2026-03-31
      2026-03-25 03:00 won 0 2026-03-25
      """),
    PlantedDeal(100, "Twin A", .identicalTwin, "2026-05-13 03:00 qual 27777 2026-09-15"),
    PlantedDeal(100, "Twin B", .identicalTwin, "2026-05-13 03:05 qual 27777 2026-09-15"),
    PlantedDeal(
      101, "Deleted in May", .deleted, deleted: Day(2026, 5, 11),
      """
      2026-01-08 03:00 pros 20500 2026-06-30
      2026-02-12 03:00 meet 20500 2026-06-30
      """),
    PlantedDeal(
      102, "Deleted after the win", .deleted, deleted: Day(2026, 4, 2),
      """
      2025-09-08 03:00 qual 30500 2025-12-31
      2025-12-15 03:00 won 30500 2025-12-15
      """),
    PlantedDeal(
      103, "Deleted in 2024", .deleted, deleted: Day(2024, 11, 5),
      "2024-08-06 03:00 pros 5500 2024-12-31"),
    PlantedDeal(
      104, "Deleted duplicate entry", .deleted, currency: .eur, deleted: Day(2025, 12, 3),
      """
      2025-11-25 03:00 pros 44000 2026-03-31
      2025-12-02 03:00 qual 44000 2026-03-31
      """),
    PlantedDeal(
      105, "Account missing A", .accountMissing, flaws: [.accountMissing],
      """
      2025-10-02 03:00 qual 18800 2026-01-30
      2026-01-22 03:00 won 18800 2026-01-22
      """),
    PlantedDeal(
      106, "Account missing B", .accountMissing, flaws: [.accountMissing],
      "2026-05-28 03:00 pros 23300 2026-09-30"),
    PlantedDeal(
      107, "Owner missing", .ownerMissing, flaws: [.ownerMissing],
      """
      2026-03-26 03:00 pros 21100 2026-08-31
      2026-04-23 03:00 qual 21100 2026-08-31
      """),
    PlantedDeal(
      108, "Owner has left A", .ownerInactive, owner: 10,
      """
      2025-07-21 03:00 qual 31500 2026-07-31
      2025-08-20 03:00 prop 31500 2026-07-31
      """),
    PlantedDeal(
      109, "Owner has left B", .ownerInactive, owner: 11,
      "2026-02-17 03:00 pros 19700 2026-08-31"),
  ]
}
