import CRM
import Metrics

/// What stands under `hygiene` in dealpipe.yaml.
package struct HygieneSection: Sendable, Equatable, Codable {
  /// Rules that are not asked, by id.
  package var off: [String] = []
  /// Severity by rule id.
  package var severity: [String: String] = [:]
  /// Fields that fall due with a stage, by canonical stage.
  package var required: [String: [String]] = [:]
  /// Days and counts that rules measure against, by name.
  package var limits: [String: Int] = [:]
  /// Rules the user adds.
  package var rules: [OwnRule] = []

  package init() {}

  /// A rule of the user: a question in SQL that returns the bad records.
  package struct OwnRule: Sendable, Equatable, Codable {
    package var id = ""
    package var entity = ""
    package var pillar = Pillar.structure.rawValue
    package var severity = Severity.warning.rawValue
    package var title = ""
    package var what = ""
    package var why = ""
    package var fix = ""
    /// Fields a source must fill at all, `entity.field`.
    package var needs: [String] = []
    package var query = ""
    /// Where the query stands in the settings file.
    package var place = QueryPlace()

    package init() {}
  }

  /// Where the text of a query begins, 1-based, and whether its lines are those of the file.
  package struct QueryPlace: Sendable, Equatable, Codable {
    package var path = ""
    package var line = 1
    package var column = 1
    package var isBlock = false

    package init() {}
  }

  /// The same as Metrics wants it; what is unknown was refused when the file was read.
  var settings: HygieneSettings {
    var settings = HygieneSettings()
    settings.off = Set(off)
    settings.severity = severity.compactMapValues { Severity(rawValue: $0) }
    for (name, fields) in required {
      if let stage = CanonicalStage(rawValue: name) { settings.required[stage] = fields }
    }
    settings.limits = limits
    settings.rules = rules.compactMap { rule in
      guard let entity = Entity(rawValue: rule.entity), let pillar = Pillar(rawValue: rule.pillar),
        let severity = Severity(rawValue: rule.severity)
      else { return nil }
      return HygieneRule(
        rule.id, entity, pillar, severity, title: rule.title, what: rule.what, why: rule.why,
        fix: rule.fix, needs: rule.needs, evidence: .query(rule.query))
    }
    return settings
  }
}
