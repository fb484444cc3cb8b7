import Cleaning

extension MetricPolicy {
  /// All settings in effect with their values, in a fixed order.
  package func entries(_ facts: Facts) -> [PolicyEntry] {
    [
      PolicyEntry("as_of", facts.asOf.description),
      PolicyEntry("timezone", facts.zone.identifier),
      PolicyEntry("currency", facts.currency.code),
      PolicyEntry("rate_date", facts.rateDate.rawValue),
      PolicyEntry("period", period.rawValue),
      PolicyEntry("target_period", targetPeriod.rawValue),
      PolicyEntry(
        "overlapping_targets", "the longest in the period counts, shorter ones fill its gaps"),
      PolicyEntry(
        "fiscal_year", "starts in month \(fiscalYear.startMonth), \(fiscalYear.naming.rawValue)"),
      PolicyEntry("nurture", nurture.rawValue),
      PolicyEntry("skips", skips.rawValue),
      PolicyEntry("entries", entries.rawValue),
      PolicyEntry("exclude_backfilled", excludeBackfilled ? "true" : "false"),
      PolicyEntry("weighted_by", "crm"),
      PolicyEntry("touch_reference", String(touchReference)),
      PolicyEntry("load_band", "\(loadFrom)-\(loadTo)"),
      PolicyEntry(
        "business_hours",
        businessHours.weekdays.sorted().map { String($0) }.joined(separator: ",")
          + " \(businessHours.opens)-\(businessHours.closes)"),
      PolicyEntry("owner_at_event", "current owner"),
    ]
  }
}
