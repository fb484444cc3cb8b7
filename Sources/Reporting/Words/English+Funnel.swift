extension Words {
  static let englishFunnel: [String: String] = [
    "funnel.none": "No deal has been in a stage in this period, so there is no funnel to draw.",
    "funnel.intro":
      "The same stages, seen in three ways. Entered and reached follow deals of {period}; open is "
      + "what lies there now. No view is the funnel alone, and none is computed from another.",
    "funnel.figure": "Three views of the stages",
    "funnel.figure-note":
      "Bars share a scale within a view, not between views. Went on = went on / (went on + lost "
      + "+ parked).",
    "funnel.entered": "Entered",
    "funnel.entered-who": "entries to the stage in the period",
    "funnel.reached": "Reached",
    "funnel.reached-who": "of deals created in the period",
    "funnel.snapshot": "Open now",
    "funnel.snapshot-who": "deals that lie there on the as-of day",
    "funnel.went-on": "{rate} went on",
    "funnel.of-previous": "{rate} of the previous",
    "funnel.completeness-title": "The stage history is incomplete",
    "funnel.completeness.full": "The files tell every move between stages.",
    "funnel.completeness.floor":
      "The files don't tell every move: some are known only from the day a stage was first or last "
      + "entered, or from comparing two exports. What happened twice in between shows once, and counts "
      + "of entries are floors.",
    "funnel.completeness.current only":
      "The files tell the current stage and nothing before it: entries and conversions rest on "
      + "creation and closing alone.",

    "funnel.entered-title": "Entered: what became of the entries",
    "funnel.entered-text.first":
      "Each deal counts once for each stage it entered in the period, with what became of it since.",
    "funnel.entered-text.every":
      "Each visit to a stage counts, with how the visit itself ended.",
    "funnel.entered-note.lost":
      "Conversion = went on / (went on + lost + parked), with its 95% interval. Parked counts as lost "
      + "here. Deals still here, moved back, removed or in another pipeline are in no rate.",
    "funnel.entered-note.excluded":
      "Conversion = went on / (went on + lost), with its 95% interval. Parked deals and those still "
      + "here, moved back, removed or in another pipeline are in no rate.",
    "funnel.entered-rows":
      "In the rows, fate is what became of the deal since its first entry to the stage, blank for its "
      + "later ones; visit_fate is how the visit itself ended.",
    "funnel.reached-rows":
      "In the rows, reached is the furthest stage that a deal counts for; all of them where a skipped "
      + "stage doesn't count.",
    "funnel.fates": "What became of the entries to each stage",
    "funnel.no-entries": "No stage was entered in the period.",

    "funnel.reached-title": "Reached: how far the deals came",
    "funnel.no-cohort": "No deal was created in the period.",
    "funnel.cohort":
      "{n} {n|deal was|deals were} created in the period; {won} won, {lost} lost, {open} ({share}) "
      + "still open, {nurture} parked. A skipped stage counts as passed unless a setting says "
      + "otherwise.",
    "funnel.unknown":
      "{n} closed {n|deal has|deals have} no stage evidence and {n|is|are} in no rate.",
    "funnel.end-to-end":
      "From the first stage to won: {rate}, of {n} deals at least {days} old, which is how long 9 "
      + "of 10 wins take. {unripe} younger {unripe|deal is|deals are} not in it.",
    "funnel.end-to-end-withheld":
      "From the first stage to won: {why}. {unripe} {unripe|deal is|deals are} too young.",

    "funnel.snapshot-title": "Open now",
    "funnel.snapshot-note": "No conversion is computed from this view.",
    "funnel.no-open": "No deal is open.",
    "funnel.nurture": "{n} parked {n|deal|deals}, worth {value}, {n|is|are} not open.",
    "funnel.snapshot-unknown": "{n} open {n|deal is|deals are} in no known stage.",
    "funnel.pipelines": "Went on, by pipeline",
    "funnel.pipelines-note":
      "View entered, counted as above. An entry counts in the pipeline that the deal was in then.",
  ]
}
