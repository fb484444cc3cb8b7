extension OpportunityRow {
  /// The owner's number; one that leads nowhere, or nil, where something went wrong.
  var owner: Int? {
    if deal.flaws.contains(.ownerMissing) { return 9_200_000_017 }
    return deal.flaws.contains(.ownerBlank) ? nil : deal.owner
  }

  /// The close date, nil where it was left out.
  var closeDate: Day? { deal.flaws.contains(.closeBlank) ? nil : state.close }

  /// The lead source as somebody chose or typed it.
  var source: String {
    if deal.flaws.contains(.sourceBlank) { return "" }
    if deal.flaws.contains(.singleSource) { return "Roadshow \(number)" }
    return deal.flaws.contains(.oddSource)
      ? deal.source.rawValue.lowercased() + " "
      : deal.source.rawValue
  }

  /// New or existing business, blank where it was left out.
  var type: String {
    deal.flaws.contains(.typeBlank)
      ? "" : deal.isNewBusiness ? "New Business" : "Existing Business"
  }

  /// What comes next; closed deals keep a word only where somebody touched them.
  var nextStep: String {
    if state.stage.isOpen { return deal.nextStep(in: state.stage) ?? "" }
    return (deal.noteAt.map { $0 <= end } ?? false) ? "Ask for a reference" : ""
  }

  /// Why it was lost.
  var lossReason: String { state.stage == .lost ? deal.reason(number: number) ?? "" : "" }

  /// The mark of a win.
  var isMarkedWon: Bool { (state.stage == .won) != deal.flaws.contains(.wrongMark) }

  /// The probability in percent: the stage's, unless it was typed over.
  var probability: Int {
    guard deal.flaws.contains(.wrongProbability) else { return state.stage.probability }
    return state.stage == .won ? 90 : 10
  }
}
