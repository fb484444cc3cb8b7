import CRM
import Cleaning
import Metrics

/// The text of a `dealpipe.yaml` for what was found in files: what would be done without it, as
/// settings at rest.
///
/// `# ` begins a remark; a `#` before a word, or before two spaces below one, rests a setting, which
/// works once the sign is taken away. The text as it is written says only where the exports lie.
package struct SettingsDraft {
  private let plan: Plan
  private let paths: [String]
  private let values: FoundValues

  /// Reads what the settings are about.
  ///
  /// - Parameters:
  ///   - plan: the tables that were found.
  ///   - paths: where the exports lie, as the settings are to name them.
  /// - Throws: what reading the tables throws.
  package init(_ plan: Plan, paths: [String]) throws {
    var plan = plan
    try plan.decideByAllValues()
    self.plan = plan
    self.paths = paths
    values = try FoundValues(plan.tables)
  }

  /// The text of the file.
  package var text: String {
    let blocks = [introduction, company, sources, deals, stages, policies, quality, duplicates]
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var introduction: [String] {
    [
      "# Settings of dealpipe, drafted by `dealpipe init` from what it found.",
      "# A # directly before a word rests a setting, with the lines set in below it: it shows what",
      "# holds without it. Take the # away to change it. Other lines with # are remarks.",
    ]
  }

  private var company: [String] {
    let newest = plan.snapshots.max().map(\.description)
    return [
      "# The company's name on the report.",
      "#organisation: My Company",
      "",
      "# What the report speaks of. Nightly runs leave it out: the newest export decides"
        + (newest.map { ", here \($0)." } ?? "."),
      "#as_of: \(newest ?? "2026-01-31")",
      "",
      "# The zone in which the company's days begin, such as Asia/Jakarta or Europe/Berlin.",
      "#timezone: UTC",
      "",
      "# The currency of the report (ISO 4217). " + told(values.currencies, of: "deals"),
      "#currency: \(values.currencies.first?.text ?? "USD")",
      "",
      "# The country of telephones that name none (ISO 3166). "
        + told(values.countries, of: "records"),
      "#region: \(values.countries.first?.text ?? "US")",
      "",
      "# The language of the report: en or id.",
      "#language: en",
    ]
  }

  /// A remark such as `Found: USD 120, EUR 3 deals.` on the values of a column.
  private func told(_ found: [FoundValues.Count], of what: String) -> String {
    if found.isEmpty { return "None was found." }
    let list = found.prefix(4).map { "\($0.text) \($0.count)" }.joined(separator: ", ")
    return "Found: \(list) \(what)" + (found.count > 4 ? ", and \(found.count - 4) more." : ".")
  }

  private var deals: [String] {
    let makers = plan.tables.filter { $0.recognition.entity == .deal }.map(\.source)
    let sources = makers.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard let first = sources.first else {
      return ["# No deals were found; numbers of the pipeline need an export of them."]
    }
    return [
      "# The source whose deals are counted, so that a deal in two CRMs counts once; without it, the",
      "# one with the fullest stage history. Found: \(sources.joined(separator: ", ")).",
      "#deals_from: \(YAMLText.scalar(first))",
    ]
  }

  private var policies: [String] {
    let policy = MetricPolicy()
    return [
      "# How numbers are counted; each is explained beside its number in the report.",
      "#policies:",
      "#  period: \(policy.period.rawValue)",
      "#  target_period: \(policy.targetPeriod.rawValue)",
      "#  load_band: \(policy.loadFrom)-\(policy.loadTo)",
      "#  fiscal_year_start: \(policy.fiscalYear.startMonth)",
      "#  nurture: \(policy.nurture.rawValue)",
      "#  skips: \(policy.skips.rawValue)",
      "#  entries: \(policy.entries.rawValue)",
      "#  exclude_backfilled: \(policy.excludeBackfilled)",
      "#  touch_reference: \(policy.touchReference)",
    ]
  }

  private var quality: [String] {
    let settings = Settings()
    return [
      "# When a night stops before it changes anything: too many records of a file that can't be",
      "# used, and a full export with far fewer records than the last one.",
      "#error_gate:",
      "#  share: \(settings.errorGateShare)",
      "#  records: \(settings.errorGateRecords)",
      "#shrink_guard: \(settings.shrinkGuard)",
      "",
      "# Of how many runs the database keeps what their reports told, for `dealpipe report --run`;",
      "# of all as long as this is not set. Records, history and published folders always stay.",
      "#keep_reports: 400",
      "",
      "# Columns that an export did not have before: evolve reads them as any other, discard_value",
      "# leaves their values out, discard_row sets records aside that have one, freeze stops the run.",
      "#column_drift: \(DriftPolicy.evolve.rawValue)",
      "",
      "# Rules of hygiene: `dealpipe check --all` lists them. Switch some off, weigh them anew, or",
      "# name the fields that a deal needs from a stage on.",
      "#hygiene:",
      "#  off: []",
      "#  required:",
      "#    proposal: [amount, close_date]",
    ]
  }

  private var duplicates: [String] {
    [
      "# Which source is trusted more where records of one company or person differ.",
      "#survivorship:",
      "#  sources: [\(sourceNames.map(YAMLText.scalar).joined(separator: ", "))]",
      "",
      "# Fields in which records of one company never differ, such as a customer or tax number.",
      "#protected_keys:",
      "#  account: [Customer_Number__c]",
    ]
  }

  private var sourceNames: [String] { Set(plan.tables.map(\.source)).sorted() }
}

extension SettingsDraft {
  /// Where the exports lie, each table with what it is taken for.
  private var sources: [String] {
    var lines = [
      "# Where the exports lie. A folder is read with all folders in it; names such as 2026-06-30 in",
      "# its paths are the nights. More settings of a source, where dealpipe finds the wrong thing:",
      "# name, full (what is missing was deleted), required, snapshot_at (the day of the export), entity,",
      "# profile, date_order (day_first), decimal (comma), columns (Header: field), column_drift, and",
      "# kinds (Header: phone), by which columns that no field takes are cleaned.",
      "sources:",
    ]
    lines += paths.map { "  - path: \(YAMLText.scalar($0))" }
    lines += ["", "# Found there:"]
    for table in plan.tables {
      let recognition = table.recognition
      lines.append(
        "# - \(YAMLText.remark(table.shown)): \(recognition.profile.title), "
          + "\(recognition.entity.rawValue) records"
          + (table.snapshot.map { ", of \($0)" } ?? "") + (table.isFull ? ", full" : ""))
      let kept = recognition.unmapped.map { recognition.columns[$0] }
      if !kept.isEmpty {
        let names = kept.prefix(8).joined(separator: ", ")
        let more = kept.count > 8 ? ", and \(kept.count - 8) more" : ""
        lines.append(
          "# > kept beside the record, as no field takes it: "
            + YAMLText.remark(names) + more)
      }
      lines += (recognition.assumptions + recognition.questions).map {
        "# > \(YAMLText.remark($0))"
      }
    }
    lines += plan.ignored.map {
      "# - \(YAMLText.remark($0.path)): not loaded: \(YAMLText.remark($0.reason))"
    }
    return lines
  }

  /// The stages of the deals, with what they are taken for.
  private var stages: [String] {
    let known = values.stages.filter { $0.stage != nil }
    let unknown = values.stages.filter { $0.stage == nil }
    let canonical = PolicySettings.canonicalStages.joined(separator: ", ")
    var lines = ["# What the stages mean, by the CRM's own names and by their words."]
    if !unknown.isEmpty {
      lines += [
        "# Not understood, in the report under their own names until they are given a meaning:",
        "# " + YAMLText.remark(unknown.map { "\($0.label) (\($0.count))" }.joined(separator: ", ")),
      ]
    }
    lines.append("# Meanings: \(canonical).")
    if values.stages.isEmpty { return ["# No stages were found."] }
    lines.append("#stages:")
    lines += (unknown + known).map { stage in
      let meaning = stage.stage?.rawValue ?? CanonicalStage.qualification.rawValue
      let doubt = stage.stage == nil ? "  # a guess; not used until you say so" : ""
      return "#  \(YAMLText.scalar(stage.label)): \(meaning)\(doubt)"
    }
    return lines
  }
}
