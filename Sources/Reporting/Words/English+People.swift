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

    "hygiene.none": "No hygiene rule found anything.",
    "hygiene.intro":
      "{rules} {rules|rule|rules} found something; {errors} of them {errors|is an error|are errors}. "
      + "Each line leads to its records.",
    "hygiene.table-note": "At stake: the value of the deals among the records.",
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
