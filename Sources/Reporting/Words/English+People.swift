extension Words {
  static let englishPeople: [String: String] = [
    "people.none": "No deal names an owner, so nothing can be told by person.",
    "people.nobody": "(nobody)",
    "people.inactive": "{name} (inactive)",
    "people.load-title": "Load",
    "people.no-load": "Nobody has an open deal.",
    "people.load":
      "{people} {people|person is|people are} active; {over} {over|carries|carry} more open deals "
      + "than the band allows. {unowned} open {unowned|deal is|deals are} owned by nobody active.",
    "people.load-caption": "Open deals per owner",
    "people.band": "band {from}–{to}",
    "people.scores-title": "Results",
    "people.scores-note":
      "Wins count for who owned the deal when it was won, where the files tell; else for the "
      + "current owner. Few deals say little about a person: look at n and the interval first.",
    "people.skills-title": "Where someone differs from the team",
    "people.no-skills":
      "No person has 20 decided entries to a stage yet, so differences can't be told from chance.",
    "people.no-gaps":
      "{n} {n|combination|combinations} of person and stage were tested; none differs from the "
      + "team by more than chance.",
    "people.skills-note":
      "Of {n} tested combinations of person and stage: Fisher's exact test, two-sided, false "
      + "discovery rate 10%.",

    "hygiene.index":
      "{low} of 100 points: how much of what the CRM says can be relied on, weighed over the kinds of "
      + "record and six pillars.",
    "hygiene.index-range":
      "{low} to {high} of 100 points: how much of what the CRM says can be relied on. The range is "
      + "what the files leave open: records of which a rule's field is not told count as failing at "
      + "the low end and as passing at the high end.",
    "hygiene.index-head": "Index",
    "hygiene.of-records": "{n} {n|record|records}",
    "hygiene.weakest": "weakest: {pillar}, {score}",
    "hygiene.change": "{change} points at the low end since {day}.",
    "hygiene.pillars-note":
      "100 = no record breaks a rule of the pillar. Weights: {weights}; {entities}.",
    "hygiene.owners": "By owner, lowest first",
    "hygiene.owners-note":
      "The same index over the records that carry the owner's name; {n} more {n|owner has|owners have} "
      + "fewer than {floor} records or a better index.",
    "hygiene.course": "Hygiene index by report",
    "hygiene.course-note": "The low end, with the range up to the high end.",
    "hygiene.findings-title": "Findings",
    "hygiene.hints": "{n} {n|hint|hints}",
    "pillar.uniqueness": "Uniqueness",
    "pillar.completeness": "Completeness",
    "pillar.validity": "Validity",
    "pillar.ownership": "Ownership",
    "pillar.freshness": "Freshness",
    "pillar.structure": "Structure",

    "hygiene.none": "No hygiene rule found anything.",
    "hygiene.intro":
      "{rules} {rules|rule|rules} found something; {errors} of them {errors|is an error|are errors}. "
      + "Each line leads to its records.",
    "hygiene.table-note":
      "At stake: the value of the deals among the records, or of the open deals that hang on them.",
    "hygiene.how": "Why it matters and how to mend it",
    "hygiene.unknown":
      "{n} {n|rule|rules} could not be asked, because the files lack a field:",
    "hygiene.duplicates-title": "Duplicates",
    "hygiene.no-matching": "No records were compared with each other in this run.",
    "hygiene.duplicates-note":
      "Records = distinct + duplicates. Nothing is deleted: the source rows stay, and a decision "
      + "can be undone with dealpipe unmerge.",
  ]
}
