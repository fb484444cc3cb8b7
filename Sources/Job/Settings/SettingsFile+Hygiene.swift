import CRM
import Metrics
import Yams

extension SettingsFile {
  private static let hygieneKeys = ["limits", "off", "required", "rules", "severity"]

  private static let ruleKeys = [
    "entity", "fix", "id", "needs", "pillar", "query", "severity", "title", "what", "why",
  ]

  /// The settings under `hygiene`.
  func hygiene(_ node: Node, _ key: Key) throws -> HygieneSection {
    var section = HygieneSection()
    let parts = try mapping(node, key.name)
    // The user's rules come first, so that the other keys may name them.
    for (inner, value) in parts where inner.name == "rules" {
      section.rules = try rules(value, inner)
    }
    let known = HygieneRules.all.map(\.id) + section.rules.map(\.id)
    for (inner, value) in parts {
      switch inner.name {
      case "rules": break
      case "off":
        section.off = try texts(value, inner)
        for id in section.off where !known.contains(id) {
          throw wrong(
            inner, "ids of hygiene rules; there is no `\(id)`, `dealpipe check --all` lists them")
        }
      case "severity":
        for (id, severity) in try mapping(value, inner.name) {
          guard known.contains(id.name) else { throw unknown(id, known) }
          section.severity[id.name] = try oneOf(Severity.allCases.map(\.rawValue), severity, id)
        }
      case "required":
        for (stage, fields) in try mapping(value, inner.name) {
          guard CanonicalStage(rawValue: stage.name) != nil else {
            throw unknown(stage, PolicySettings.canonicalStages)
          }
          let names = try texts(fields, stage)
          if let name = names.first(where: { !HygieneSettings.requirable.contains($0) }) {
            let list = HygieneSettings.requirable.joined(separator: ", ")
            throw wrong(stage, "fields of a deal; there is no `\(name)` among \(list)")
          }
          section.required[stage.name] = names
        }
      case "limits":
        for (name, number) in try mapping(value, inner.name) {
          guard HygieneSettings.defaultLimits[name.name] != nil else {
            throw unknown(name, HygieneSettings.defaultLimits.keys.sorted())
          }
          section.limits[name.name] = try whole(number, name)
        }
      default: throw unknown(inner, Self.hygieneKeys)
      }
    }
    return section
  }

  private func rules(_ node: Node, _ key: Key) throws -> [HygieneSection.OwnRule] {
    guard case .sequence(let items) = node else { throw wrong(key, "a list, `- id: ...`") }
    var taken = Set(HygieneRules.all.map(\.id) + KPI.all.map(\.id))
    return try items.map { item in
      let rule = try rule(item)
      let place = place(item, "id")
      for (name, text) in [
        ("id", rule.id), ("entity", rule.entity), ("title", rule.title), ("query", rule.query),
      ] where text.isEmpty {
        throw wrong(self.place(item, name), "a text for each rule")
      }
      guard rule.id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
      else { throw wrong(place, "lower-case letters, digits and hyphens") }
      guard taken.insert(rule.id).inserted else {
        throw wrong(place, "an id that no other rule or metric has")
      }
      return rule
    }
  }

  private func rule(_ item: Node) throws -> HygieneSection.OwnRule {
    var rule = HygieneSection.OwnRule()
    for (inner, value) in try mapping(item, "a rule") {
      switch inner.name {
      case "id": rule.id = try text(value, inner)
      case "entity": rule.entity = try oneOf(Entity.allCases.map(\.rawValue), value, inner)
      case "pillar": rule.pillar = try oneOf(Pillar.allCases.map(\.rawValue), value, inner)
      case "severity": rule.severity = try oneOf(Severity.allCases.map(\.rawValue), value, inner)
      case "title": rule.title = try text(value, inner)
      case "what": rule.what = try text(value, inner)
      case "why": rule.why = try text(value, inner)
      case "fix": rule.fix = try text(value, inner)
      case "needs":
        rule.needs = try texts(value, inner)
        for need in rule.needs where !Self.isField(need) {
          throw wrong(inner, "fields such as deal.next_step; there is no `\(need)`")
        }
      case "query":
        rule.query = Self.withoutEnd(try text(value, inner))
        rule.place = queryPlace(value)
      default: throw unknown(inner, Self.ruleKeys)
      }
    }
    return rule
  }

  private static func isField(_ need: String) -> Bool {
    need.split(separator: "|").allSatisfy { alternative in
      let parts = alternative.split(separator: ".").map(String.init)
      guard parts.count == 2, let entity = Entity(rawValue: parts[0]) else { return false }
      return parts[1] == "key" || EntityTable.index(of: parts[1], in: entity) != nil
    }
  }

  /// A query without the blanks and semicolons that may end it.
  private static func withoutEnd(_ query: String) -> String {
    var rest = Substring(query)
    while let last = rest.last, last.isWhitespace || last == ";" { rest.removeLast() }
    return String(rest)
  }

  /// Where the text of a scalar begins: a block's on the line after its mark, indented.
  private func queryPlace(_ node: Node) -> HygieneSection.QueryPlace {
    var place = HygieneSection.QueryPlace()
    place.path = path
    place.line = node.mark?.line ?? 1
    place.column = node.mark?.column ?? 1
    guard let style = node.scalar?.style else { return place }
    switch style {
    case .literal, .folded:
      place.isBlock = style == .literal
      place.line += 1
      let text = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : ""
      place.column = text.prefix { $0 == " " }.count + 1
    case .doubleQuoted, .singleQuoted: place.column += 1
    case .any, .plain: break
    }
    return place
  }

  private func texts(_ node: Node, _ key: Key) throws -> [String] {
    guard case .sequence(let items) = node else { throw wrong(key, "a list, `[...]`") }
    return try items.map { try text($0, key) }
  }
}
