extension Words {
  static let englishTime: [String: String] = [
    "time.cycle":
      "A deal won in the period took a median of {median} from creation to won; half of them took "
      + "between {p25} and {p75} days (n = {n}).",
    "time.no-cycle":
      "Too few deals were won in the period to tell a median sales cycle (n = {n}).",
    "time.incidence": "Share won within so many days of creation",
    "time.within": "{n} days",
    "time.at-risk": "{n} at risk",
    "time.incidence-note":
      "Of {n} deals created in the 12 months to the as-of day. Lost deals compete, open ones are "
      + "censored (Aalen-Johansen).",
    "time.stages-title": "Time in stage",
    "time.no-stages": "No visits to stages are known, so time in stage can't be told.",
    "time.stages-note":
      "Visits that started in the 12 months to the as-of day. The median with open ones counts "
      + "deals still in the stage as not yet ended (Kaplan-Meier). Between two times of day, days are "
      + "elapsed time; where one of them is a date only, they are calendar days.",
    "time.loss-bottleneck":
      "{stage} loses the largest share of its deals: {rate} (n = {n}).",
    "time.loss-share": "Of all losses, {share} happened there.",
    "time.time-bottleneck":
      "{stage} takes the most time: {share} of the sum of median days (n = {n}).",
    "time.stuck-title": "Stuck deals",
    "time.no-stuck":
      "No open deal has been in its stage for longer than three quarters of those that went on.",
    "time.stuck":
      "{n} open {count|deal has|deals have} been in {count|its|their} stage for longer than three "
      + "quarters of those that went on from it, worth {value}; {severe} for more than twice as "
      + "long.",
    "time.stuck-note":
      "Usual at most: the p75 of visits that went on. Bold: more than twice as long.",

    "pipeline.none": "No deal is open.",
    "pipeline.waterfall.rolling": "All open value, {period}",
    "pipeline.waterfall.period": "Open value with a close date in the period, {period}",
    "pipeline.waterfall-title": "How it moved",
    "pipeline.waterfall-note.rolling": "The steps add up to the end exactly.",
    "pipeline.waterfall-note.period":
      "The steps add up to the end exactly.",
    "pipeline.no-movement": "no open value before, none after, and nothing in between.",
    "pipeline.start": "Start ({n})",
    "pipeline.end": "End ({n})",
    "pipeline.risk-title": "Open deals that need a look",
    "pipeline.no-risk": "No open deal shows signs of risk.",
    "pipeline.risk":
      "{n} open {n|deal shows|deals show} signs of risk, worth {value}; the largest first.",
    "pipeline.accounts-title": "Where the open value lies",
    "pipeline.accounts-note": "The ten accounts with the most open value.",
    "pipeline.accounts-note-on": "The ten accounts with the most open value on {day}.",

    "outcomes.none": "No deal has been closed yet.",
    "outcomes.reasons-title": "Why deals are lost",
    "outcomes.no-reasons": "No lost deal says why.",
    "outcomes.none-lost": "No deal has been lost.",
    "outcomes.reasons-note": "As written in the CRM, spelled as it is spelled most often.",
    "outcomes.rates-title": "Win rates beside each other",
    "outcomes.rate-by": "Win rate by {group}",

    "sources.none": "No deal or lead says where it came from.",
    "sources.rate": "Win rate by source",
    "sources.note": "By the source as written in the CRM, spelled as it is spelled most often.",
    "sources.leads-title": "Leads",
    "sources.no-leads": "As of this day there are no leads.",
  ]
}
