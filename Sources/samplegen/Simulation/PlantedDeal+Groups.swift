extension PlantedDeal {
  /// What happens on the last two days, so that the second night differs in every way that counts.
  static let lastEvening: [PlantedDeal] = [
    PlantedDeal(
      61, "Reopened tonight", .reopened,
      """
      2026-02-03 03:10 pros 24000 2026-05-29
      2026-02-20 04:00 qual 24000 2026-05-29
      2026-03-18 02:30 prop 26000 2026-05-29
      2026-05-20 07:45 lost 26000 2026-05-20
      2026-06-30 06:15 nego 26000 2026-05-20
      """),
    PlantedDeal(
      62, "Moved back tonight", .movedBack,
      """
      2026-04-07 03:00 pros 41000 2026-08-31
      2026-04-21 05:20 qual 41000 2026-08-31
      2026-05-12 08:00 meet 41000 2026-08-31
      2026-06-02 02:10 prop 45000 2026-08-31
      2026-06-30 09:05 qual 45000 2026-08-31
      """),
    PlantedDeal(
      63, "Deleted tonight", .deleted, deleted: Day(2026, 6, 30),
      """
      2026-03-09 03:00 pros 18000 2026-07-31
      2026-03-30 05:20 qual 18000 2026-07-31
      2026-05-04 08:00 prop 18500 2026-07-31
      """),
    PlantedDeal(
      64, "Won tonight", nil,
      """
      2026-02-16 03:00 pros 52000 2026-06-30
      2026-03-02 05:20 qual 52000 2026-06-30
      2026-03-24 08:00 meet 52000 2026-06-30
      2026-04-28 08:30 prop 56000 2026-06-30
      2026-06-09 04:00 nego 54000 2026-06-30
      2026-06-30 10:40 won 54000 2026-06-30
      """),
    PlantedDeal(
      65, "Lost tonight", nil,
      """
      2026-03-16 03:00 qual 33000 2026-07-15
      2026-04-14 08:30 prop 33000 2026-07-15
      2026-06-30 02:40 lost 33000 2026-06-30
      """),
    PlantedDeal(
      66, "Created tonight", nil, "2026-06-30 04:44 pros 15000 2026-10-30"),
    PlantedDeal(
      67, "Pushed tonight", nil,
      """
      2026-03-17 03:00 qual 27500 2026-06-30
      2026-04-20 08:30 prop 27500 2026-06-30
      2026-06-30 03:20 prop 27500 2026-09-30
      """),
    PlantedDeal(
      68, "Won the evening before", nil,
      """
      2026-04-01 03:00 qual 21000 2026-06-30
      2026-05-05 08:30 prop 21000 2026-06-30
      2026-06-29 05:20 won 21000 2026-06-29
      """),
  ]

  /// Deals that closed in a way somebody should look at.
  static let closings: [PlantedDeal] = [
    PlantedDeal(69, "Backfilled A", .backfilled, "2025-09-15 03:00 won 8000 2025-09-15"),
    PlantedDeal(70, "Backfilled B", .backfilled, "2026-01-20 07:00 won 12500 2026-01-20"),
    PlantedDeal(
      71, "Backfilled C", .backfilled,
      """
      2026-03-11 03:00 pros 9900 2026-03-11
      2026-03-11 03:12 won 9900 2026-03-11
      """),
    PlantedDeal(
      72, "Backfilled D", .backfilled,
      """
      2025-11-18 06:00 pros 7400 2025-11-18
      2025-11-18 06:05 lost 7400 2025-11-18
      """),
    PlantedDeal(
      73, "Closed before it was created A", .closedBeforeCreated,
      "2026-02-10 03:00 won 16000 2026-02-05"),
    PlantedDeal(
      74, "Closed before it was created B", .closedBeforeCreated,
      "2025-08-12 05:00 won 11200 2025-07-31"),
    PlantedDeal(
      75, "Close date in the future A", .closedInFuture,
      """
      2026-03-03 03:00 qual 38000 2026-07-15
      2026-04-07 08:30 prop 38000 2026-07-15
      2026-06-18 05:20 won 38000 2026-07-15
      """),
    PlantedDeal(
      76, "Close date in the future B", .closedInFuture,
      """
      2026-02-24 03:00 qual 22000 2026-09-30
      2026-06-11 05:20 won 22000 2026-09-30
      """),
    PlantedDeal(
      77, "Won date differs from history A", .wonDateDiffers,
      """
      2025-10-06 03:00 qual 29000 2026-01-30
      2025-12-01 08:30 nego 29000 2026-01-30
      2026-02-09 05:20 won 29000 2026-01-29
      """),
    PlantedDeal(
      78, "Won date differs from history B", .wonDateDiffers,
      """
      2025-07-14 03:00 qual 19000 2025-11-28
      2025-09-22 08:30 nego 19000 2025-11-28
      2025-12-08 05:20 won 19000 2025-11-27
      """),
    PlantedDeal(
      79, "Cancelled after the win", .wonThenReopened,
      """
      2026-01-12 03:00 qual 47000 2026-04-30
      2026-02-16 08:30 prop 47000 2026-04-30
      2026-04-27 05:20 won 47000 2026-04-27
      2026-05-18 05:20 nego 47000 2026-04-27
      2026-05-19 02:20 nego 44000 2026-07-31
      """),
    PlantedDeal(
      80, "Lost, then parked", .lostThenNurture,
      """
      2025-11-10 03:00 pros 31000 2026-03-31
      2025-12-02 03:00 qual 31000 2026-03-31
      2026-01-27 08:30 prop 31000 2026-03-31
      2026-03-12 05:20 lost 31000 2026-03-12
      2026-03-26 05:20 nurt 31000 2026-03-12
      """),
    PlantedDeal(
      81, "Lost, parked, won", .lostThenNurture,
      """
      2025-03-10 03:00 qual 28000 2025-08-29
      2025-05-12 08:30 prop 28000 2025-08-29
      2025-07-22 05:20 lost 28000 2025-07-22
      2025-08-11 05:20 nurt 28000 2025-07-22
      2025-11-17 05:20 qual 28000 2025-07-22
      2025-11-18 05:20 qual 28000 2026-02-27
      2026-01-13 05:20 nego 30000 2026-02-27
      2026-02-19 05:20 won 30000 2026-02-19
      """),
  ]
}
