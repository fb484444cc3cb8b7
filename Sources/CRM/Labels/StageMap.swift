/// Which canonical stage a stage label of a CRM stands for.
///
/// A label is looked up in the user's aliases, then among the vendor's standard stages, then by the
/// words it is made of. A label that none of them knows stays unmapped; it is never guessed.
package struct StageMap: Sendable {
  /// Where a mapping came from.
  package enum Origin: String, Codable, Sendable {
    case alias
    case vendor
    case words
  }

  /// A canonical stage beside the reason for it.
  package struct Match: Sendable, Equatable {
    package let stage: CanonicalStage
    package let origin: Origin
  }

  private let aliases: [String: CanonicalStage]

  /// A map with the user's own labels, compared without case, accents and punctuation.
  package init(aliases: [String: CanonicalStage] = [:]) {
    var folded: [String: CanonicalStage] = [:]
    for (label, stage) in aliases.sorted(by: { $0.key < $1.key }) {
      folded[HeaderName.key(label)] = stage
    }
    self.aliases = folded
  }

  /// The canonical stage of a label, or nil where it is not known.
  package func stage(of label: String, vendor: Vendor = .generic) -> CanonicalStage? {
    match(label, vendor: vendor)?.stage
  }

  /// The canonical stage of a label with the reason, or nil where it is not known.
  package func match(_ label: String, vendor: Vendor = .generic) -> Match? {
    let name = HeaderName(label)
    guard !name.key.isEmpty else { return nil }
    if let stage = aliases[name.key] { return Match(stage: stage, origin: .alias) }
    if let stage = VendorStages.table(of: vendor)[name.key] {
      return Match(stage: stage, origin: .vendor)
    }
    if let stage = StageWords.canonical(of: name) { return Match(stage: stage, origin: .words) }
    return nil
  }
}
