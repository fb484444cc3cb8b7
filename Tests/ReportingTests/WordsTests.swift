import Document
import Foundation
import Metrics
import Reporting
import Testing

@Suite("Words")
struct WordsTests {
  private static func merged(_ parts: [[String: String]]) -> [String: String] {
    parts.reduce(into: [:]) { table, part in table.merge(part) { first, _ in first } }
  }

  private static let english = merged(Words.englishParts)
  private static let indonesian = merged(Words.indonesianParts)

  @Test func bothLanguagesHaveTheSameKeys() {
    let one = Set(Self.english.keys)
    let other = Set(Self.indonesian.keys)
    #expect(one.subtracting(other).sorted() == [], "missing in Indonesian")
    #expect(other.subtracting(one).sorted() == [], "missing in English")
  }

  @Test func noKeyIsInTwoPartsOfATable() {
    for parts in [Words.englishParts, Words.indonesianParts] {
      #expect(parts.reduce(0) { $0 + $1.count } == Self.merged(parts).count)
    }
  }

  @Test func bothLanguagesFillTheSamePlaces() {
    for (key, text) in Self.english {
      let other = Self.indonesian[key] ?? ""
      #expect(places(text) == places(other), "\(key)")
    }
  }

  private func places(_ template: String) -> Set<String> {
    var result: Set<String> = []
    for piece in template.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let inside = piece.prefix { $0 != "}" }
      // A place that only chooses between one and many is a matter of the language.
      if !inside.contains("|") { result.insert(String(inside)) }
    }
    return result
  }

  @Test func indonesianIsNotEnglish() {
    let same = Self.english.filter { key, text in
      Self.indonesian[key] == text && text.contains(" ") && !text.contains("{")
        && text.contains(where: \.isLetter)
    }
    #expect(same.isEmpty, "\(same.keys.sorted())")
  }

  @Test func everyClosedSetHasWords() {
    for language in Language.allCases {
      let words = Words(language)
      var keys = MeasurementReason.allCases.map { "reason." + $0.rawValue }
      keys += Note.Kind.allCases.map { "note." + $0.rawValue }
      keys += Caution.Kind.allCases.map { "caution." + $0.rawValue }
      keys += RiskSign.allCases.map { "risk." + $0.rawValue }
      keys += WaterfallPart.allCases.map { "movement." + $0.rawValue }
      keys += WaterfallScope.allCases.flatMap {
        ["pipeline.waterfall." + $0.rawValue, "pipeline.waterfall-note." + $0.rawValue]
      }
      keys += PeriodName.allCases.map { "period." + $0.rawValue }
      keys += GroupBy.allCases.map { "group." + $0.rawValue }
      keys += Severity.allCases.map { "severity." + $0.rawValue }
      keys += HistoryCompleteness.allCases.map { "funnel.completeness." + $0.rawValue }
      keys += MetricPolicy.Nurture.allCases.map { "funnel.entered-note." + $0.rawValue }
      keys += MetricPolicy.Entries.allCases.map { "funnel.entered-text." + $0.rawValue }
      keys += Assumption.Kind.allCases.flatMap {
        ["assume." + $0.rawValue, "assume-setting." + $0.rawValue]
      }
      keys += MetricUnit.allCases.filter { $0 != .money }.map { "axis." + $0.rawValue }
      keys += Section.all.map(\.titleKey)
      for key in keys { #expect(words.known(key) != nil, "\(language): \(key)") }
    }
  }

  @Test func indonesianKnowsEveryKPIAndRule() {
    let words = Words(.indonesian)
    for kpi in KPI.all {
      #expect(words.known("kpi-title." + kpi.id) != nil, "kpi-title.\(kpi.id)")
      #expect(words.known("formula." + kpi.id) != nil, "formula.\(kpi.id)")
    }
    for rule in HygieneRules.all {
      for part in ["title", "why", "fix"] {
        #expect(words.known("rule-\(part)." + rule.id) != nil, "rule-\(part).\(rule.id)")
      }
    }
  }

  @Test func everyInputAndBalancePartHasAName() {
    let evaluation = SampleCompany.input().evaluation
    var names: Set<String> = []
    for kpi in evaluation.kpis { names.formUnion(kpi.current.inputs.map(\.name)) }
    for rows in [evaluation.lossReasons, evaluation.sources, evaluation.topAccounts] {
      names.formUnion(rows.flatMap(\.cells).map(\.name))
    }
    for balance in evaluation.balances where !balance.id.hasPrefix("groups:") {
      names.formUnion((balance.left + balance.right).map(\.name))
    }
    names.remove("Legal | review")
    for name in names.sorted() { #expect(Self.english["cell." + name] != nil, "cell.\(name)") }
  }

  /// Reads the sources, so that a misspelt key is found without a report that uses it.
  @Test func everyKeyInTheSourcesIsInTheTables() throws {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("../../Sources/Reporting")
    let prefixes = Set(Self.english.keys.compactMap { $0.split(separator: ".").first })
    var used: Set<String> = []
    var dynamic: Set<String> = []
    let files = FileManager.default.enumerator(atPath: folder.path)
    while let name = files?.nextObject() as? String {
      guard name.hasSuffix(".swift"), !name.hasPrefix("Words/English"),
        !name.hasPrefix("Words/Indonesian")
      else { continue }
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for literal in text.split(separator: "\"", omittingEmptySubsequences: false) {
        guard let first = literal.split(separator: ".").first, prefixes.contains(first),
          literal.contains("."), !literal.contains(where: { $0 == " " || $0 == "\n" })
        else { continue }
        if literal.hasSuffix(".") || literal.contains("\\(") {
          dynamic.insert(String(literal.prefix { $0 != "\\" }))
        } else {
          used.insert(String(literal))
        }
      }
    }
    #expect(used.count > 100)
    #expect(used.subtracting(Self.english.keys).sorted() == [])
    let unused = Self.english.keys.filter { key in
      !used.contains(key) && !dynamic.contains(where: { key.hasPrefix($0) })
    }
    #expect(unused.sorted() == [])
  }

  struct Filling: CustomTestStringConvertible {
    let count: Int
    let expected: String
    var testDescription: String { expected }
  }

  @Test(arguments: [
    Filling(count: 1, expected: "and 1 more"), Filling(count: 1200, expected: "and 1,200 more"),
  ])
  func numbersAreFilledIn(_ filling: Filling) {
    #expect(Words(.english).plain("list.more", ["n": .count(filling.count)]) == filling.expected)
  }

  @Test func oneThingIsSingular() {
    let words = Words(.english)
    #expect(
      words.plain("attention.quarantine-title", ["n": .count(1)]) == "1 record was set aside")
    #expect(
      words.plain("attention.quarantine-title", ["n": .count(2)]) == "2 records were set aside")
    #expect(
      Words(.indonesian).plain("attention.quarantine-title", ["n": .count(1200)])
        == "1.200 rekaman disisihkan")
  }
}
