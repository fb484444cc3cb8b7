extension Words {
  static let englishAttention: [String: String] = [
    "attention.none":
      "Nothing stands in the way: every balance comes out, every stage is mapped, every deal is "
      + "priced, and no record was set aside.",
    "attention.balances-title":
      "{n} {n|balance does|balances do} not come out",
    "attention.balance": "{id} is off by {difference}",
    "attention.file-balance": "{file}: {difference} records are in no class",
    "attention.balances-fix":
      "Numbers that rest on these may be wrong by as much. Please report this with the files' "
      + "headers.",
    "attention.quarantine-title": "{n} {n|record was|records were} set aside",
    "attention.quarantine": "{file}: {n} – {why}",
    "attention.quarantine-line": "{file}: {n} – {why}, the first on line {line}",
    "attention.quarantine-fix":
      "They are in no number. Mend the file or the rule, then run dealpipe replay.",
    "attention.cautions-title": "{n} {n|warning|warnings} about the files",
    "caution.padded-rows":
      "{subject}: {value} rows end before their last columns, which were read as blank.",
    "caution.cut-off":
      "{subject} ends inside a record: the rest of the export is not here, and no record was taken "
      + "as gone.",
    "caution.more-records":
      "{subject} says that there are more records than it has; no record was taken as gone.",
    "caution.unknown-ids":
      "{subject}: {value} records were set aside whose ids can't be read, so no record was taken as "
      + "gone.",
    "caution.not-read": "{subject} was not read: {value}.",
    "caution.unknown-header":
      "{subject}: its settings name columns that none of its tables has: {value}.",
    "caution.shared-name":
      "{subject} and {value} tell of different records under the same ids, and their sources have no "
      + "names, so the later ones take the place of the earlier.",
    "caution.absent":
      "{subject}: earlier exports brought a table of {value}, this one does not; the records of the "
      + "last one still count.",
    "caution.lost-columns":
      "{subject} lacks columns that earlier exports had, so what they told stays as it was: {value}.",
    "caution.taken-earlier":
      "{subject}: its name tells no day and its records are older than what is known of them, so it "
      + "counts as an export of {value}.",
    "caution.encoding": "{subject}: letters may be wrong, since its encoding ({value}) is a guess.",
    "attention.stages-title": "{n} {n|stage is|stages are} not mapped",
    "attention.stage": "{stage}: {n} {n|deal|deals} now",
    "attention.stages-fix":
      "They are shown under their own names. Name their canonical stage under stages in "
      + "dealpipe.yaml.",
    "attention.unpriced-title": "{n} {n|deal is|deals are} counted but not priced",
    "attention.unpriced-fix":
      "They are in every count, and in no sum and no average.",
    "attention.notes-title": "Noticed along the way",
    "attention.assumptions-title": "Assumed without a setting",
    "attention.assumptions-all": "{n} assumptions",
    "attention.no-assumptions": "Nothing was assumed: settings decided it all.",
    "attention.questions-title": "Questions a setting would answer",
    "attention.columns-title": "{n} {n|column|columns} no field was found for",
    "attention.columns-note":
      "Their values are kept as they came, and are in no number. Map them in dealpipe.yaml.",

    "note.closed-in-future":
      "{n} closed {n|deal has a close date|deals have close dates} after the as-of day",
    "note.won-stamp-differs":
      "{n} {n|deal was|deals were} won more than a day apart from the closing transition",
    "note.stage-conflict":
      "{n} {n|deal has|deals have} stage evidence that a better source contradicts",
    "note.stage-history-ends-elsewhere":
      "{n} {n|deal's|deals'} stage history ends in another stage than the current one",
    "note.no-created-date": "{n} {n|deal has|deals have} no created date",
    "note.no-closed-date": "{n} closed {n|deal has|deals have} no close date",
    "note.no-amount": "{n} without an amount",
    "note.no-currency": "{n} without a currency",
    "note.no-rate": "{n} without an exchange rate",
    "note.unmapped-stage": "{n} {n|stage is|stages are} not mapped",
    "note.negative-cycle":
      "{n} {n|deal was|deals were} closed before {n|it was|they were} created; the span counts as 0",
    "note.equal-probability": "{n} open deals all carry the same probability",
    "note.no-probability": "{n} open {n|deal has|deals have} no probability",
    "note.past-unknown":
      "{n} {n|deal's|deals'} past is not known and was taken as it is now",
    "note.targets-disagree":
      "{n} {n|target differs|targets differ} from what the targets of the months or quarters in "
      + "{n|it|them} add up to; the longer period counts",

    "assume.as-of": "The report is as of {value}: {subject}.",
    "assume.currency": "Money is reported in {value}.",
    "assume.amount-currency": "Amounts in {subject} without a currency are in {value}.",
    "assume.timezone": "Days begin at midnight in {value}.",
    "assume.region": "Phone numbers without a country belong to {value}.",
    "assume.date-order": "Dates in {subject} are written {value}.",
    "assume.decimal-style": "Numbers in {subject} are written {value}.",
    "assume.deals-from": "Deals are taken from {value}.",
    "assume.coverage": "{subject} is a {value} export.",
    "assume.profile": "{subject} was read as {value}, by the names of its columns.",
    "assume.stage": "The stage {subject} counts as {value}, by its name.",
    "assume.probability-scale": "Probabilities in {subject} run from {value}.",
    "assume.no-rates": "No exchange rates are given; {subject} stays without a price.",
    "assume.fiscal-year": "The year starts in {value}.",
    "assume.past-unknown":
      "{subject}: nothing tells the past of these fields, they are taken as they are now: {value}.",
    "assume.known-today":
      "Which records are the same and what a stage counts as is told as known today.",

    "assume-setting.as-of": "as_of",
    "assume-setting.currency": "currency",
    "assume-setting.amount-currency": "currency",
    "assume-setting.timezone": "timezone",
    "assume-setting.region": "region",
    "assume-setting.date-order": "date order of the source",
    "assume-setting.decimal-style": "decimal style of the source",
    "assume-setting.deals-from": "deals_from",
    "assume-setting.coverage": "full of the source",
    "assume-setting.profile": "columns of the source",
    "assume-setting.stage": "stages",
    "assume-setting.probability-scale": "probability scale of the source",
    "assume-setting.no-rates": "a table of rates",
    "assume-setting.fiscal-year": "fiscal_year",
    "assume-setting.past-unknown": "dealpipe run on older exports",
    "assume-setting.known-today": "dealpipe report --run ID, what was published then",

    "assume-origin.file-name": "the newest date in the names of the files",
    "assume-origin.deals": "the newest stamp in the deals and their stage history",
    "assume-origin.records": "the newest stamp in the records",
    "assume-value.day-first": "day first",
    "assume-value.month-first": "month first",
    "assume-value.year-first": "year first",
    "assume-value.comma": "with a decimal comma",
    "assume-value.point": "with a decimal point",
    "assume-value.full": "full",
    "assume-value.partial": "partial",

    "quarantine.too_few_fields": "too few fields",
    "quarantine.too_many_fields": "too many fields",
    "quarantine.stray_quote": "a quote where none may stand",
    "quarantine.unclosed_quote": "a quote that is never closed",
    "quarantine.whole_record_quoted": "the whole record in quotes",
    "quarantine.broken_line": "a record broken over lines",
    "quarantine.record_too_long": "a record too long to be one",
    "quarantine.invalid_json": "not valid JSON",
    "quarantine.not_an_object": "not a JSON object",
    "quarantine.missing_key": "no id",
    "quarantine.duplicate_key": "an id that another record has",
  ]
}
