import Cleaning
import Testing

struct PicklistGroupTests {
  @Test("spellings are grouped by the evidence that holds them together")
  func groups() {
    let groups = PicklistGroup.groups(of: [
      ("Technology", 120), ("technology ", 3), ("Technolgy", 2), ("Retail", 50), ("RETAIL", 4),
      ("Oil & Gas", 9), ("Oil and Gas", 1), ("Finance", 10), ("Phase 10", 40), ("Phase 11", 2),
    ])
    #expect(
      groups == [
        PicklistGroup(
          canonical: "Oil & Gas", variants: ["Oil and Gas"], evidence: .sameWords),
        PicklistGroup(canonical: "Retail", variants: ["RETAIL"], evidence: .sameLetters),
        PicklistGroup(
          canonical: "Technology", variants: ["Technolgy", "technology "], evidence: .typingError),
      ])
  }

  @Test("two common values one letter apart are two values")
  func common() {
    #expect(PicklistGroup.groups(of: [("Inbound", 50), ("Unbound", 45)]).isEmpty)
  }
}
