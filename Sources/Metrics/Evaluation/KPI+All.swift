extension KPI {
  /// Every KPI, in the order reports tell them: one file each in `KPIs`.
  package static let all: [KPI] = [
    bookings, wonCount, lostCount, winRate, winRateValue, winRateCreated,
    averageDealSize, medianDealSize, salesCycle, velocity,
    createdCount, createdValue,
    openCount, openValue, weightedPipeline, coverage,
    pushCount, pushedValue, slippedValue, overdueCount, overdueValue,
    leadConversion, leadResponse, touchesPerWin,
    lossReasons, sourcePerformance, concentration,
  ]
}
