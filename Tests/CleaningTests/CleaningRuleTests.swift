import Cleaning
import Testing

struct CleaningRuleTests {
  @Test("every rule stands in the catalogue once, in words")
  func complete() {
    let ids = CleaningRule.all.map(\.id)
    #expect(Set(ids) == Set(RuleID.allCases))
    #expect(ids.count == RuleID.allCases.count)
    for rule in CleaningRule.all {
      #expect(!rule.title.isEmpty)
      #expect(rule.what.hasSuffix("."))
      #expect(rule.why.hasSuffix("."))
      #expect(CleaningRule.of(rule.id)?.title == rule.title)
    }
  }

  @Test("every example does what it says", arguments: CleaningRule.all.map(\.id))
  func example(_ id: RuleID) throws {
    let rule = try #require(CleaningRule.of(id))
    if id == .textEncoding {
      let bytes: [UInt8] = [0x41, 0xFF, 0x42]
      var out: [UInt8] = []
      let outcome = Cleaner(kind: .text).clean(bytes.span, context: .init(), into: &out)
      #expect(outcome == .invalid(.textEncoding))
      #expect(out.isEmpty)
      return
    }
    let example = rule.example
    let cleaned = clean(example.before, as: example.kind, context: example.context)
    #expect(cleaned.text == example.after)
    #expect(cleaned.outcome.rule == id)
  }
}
