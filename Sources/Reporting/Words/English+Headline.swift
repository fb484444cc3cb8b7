extension Words {
  static let englishHeadline: [String: String] = [
    "headline.no-deals": "As of this day there are no deals, so there is no funnel to tell of.",
    "headline.all-removed":
      "Of the {n} {n|deal|deals} in the files none is left: all were deleted or merged away, so there "
      + "is no funnel to tell of.",
    "headline.won": "{value} was won {period}, from {n} {n|deal|deals}",
    "headline.more": "; that is {change} more than the {before} of the period before.",
    "headline.less": "; that is {change} less than the {before} of the period before.",
    "headline.won-before":
      "Nothing was won {period}; over all time {value} was won, from {n} {n|deal|deals}.",
    "headline.won-never": "Nothing has been won yet.",
    "headline.rate":
      "Of the {n} deals closed {period}, {won} {won|was|were} won: a win rate of {rate}, with a "
      + "95% interval of {range}.",
    "headline.rate-small":
      "Of the {n} {n|deal|deals} closed {period}, {won} {won|was|were} won; on fewer than 20 a "
      + "percentage would claim too much.",
    "headline.nothing-closed": "No deal has been closed yet, so there is no win rate.",
    "headline.nothing-open": "No deal is open.",
    "headline.open": "{n} {n|deal is|deals are} open, worth {value}",
    "headline.open-unpriced":
      "{n} {n|deal is|deals are} open, and none of them has a value in the reporting currency",
    "headline.overdue-count": "; {n} of them {n|is past its|are past their} close date.",
    "headline.overdue":
      "; {n} of them, worth {value}, {n|is past its|are past their} close date.",
    "headline.none-overdue": "; none of them is past its close date.",
    "headline.nothing-open-on": "No deal was open on {day}.",
    "headline.open-floor-on": "On {day} at least {n} {n|deal was|deals were} open, worth {value}",
    "headline.open-on": "On {day} {n} {n|deal was|deals were} open, worth {value}",
    "headline.open-unpriced-on":
      "On {day} {n} {n|deal was|deals were} open, and none of them had a value in the reporting "
      + "currency",
    "headline.overdue-count-on": "; {n} of them {n|was past its|were past their} close date.",
    "headline.overdue-on":
      "; {n} of them, worth {value}, {n|was past its|were past their} close date.",
    "headline.none-overdue-on": "; none of them was past its close date.",
    "headline.loss-bottleneck":
      "{stage} loses the largest share of its deals: {rate} (n = {n}).",
    "headline.time-bottleneck":
      "{stage} takes the most time: {share} of the days of a typical path (n = {n}).",
    "headline.data":
      "{records} {records|record|records} were read from {files} {files|table|tables}, {set-aside} "
      + "of them set aside",
    "headline.duplicates": "; {n} {n|duplicate was|duplicates were} found",
    "headline.balanced": "; all {n} balances come out.",
    "headline.unbalanced": "; {failed} of {n} balances do not come out.",
    "headline.no-balances": ".",

    "totals.caption": "All deals in the files, over all time",
    "totals.note": "Removed deals (deleted or merged away) are in no other column.",
    "totals.unpriced":
      "{n} {n|deal has|deals have} no value in the reporting currency: counted, not priced. "
      + "Removed deals are in no other column.",

    "trend.intro": "Twelve whole months and the running one, which is drawn lighter.",
    "trend.intro-whole": "Thirteen whole months.",
    "trend.running": "so far",
    "trend.caption": "{title}, {unit}",
    "trend.none": "There is no month with anything to show yet.",
    "trend.rate-note": "Bars are 95% intervals.",
    "trend.note":
      "The running month holds the days up to the as-of day only; compare it with no whole month.",
  ]
}
