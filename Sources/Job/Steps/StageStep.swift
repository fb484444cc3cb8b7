import CRM
import Warehouse

/// Decides what each stage label means: settings, then the vendor's own, then its words.
struct StageStep {
  let store: Store
  let settings: Settings
  /// What earlier runs have looked through.
  let before: StageLabels.Reach

  func run() throws {
    var aliases: [String: CanonicalStage] = [:]
    for (label, name) in settings.stages {
      if let stage = CanonicalStage(rawValue: name) { aliases[label] = stage }
    }
    let map = StageMap(aliases: aliases)
    let labels = StageLabels(store)
    for label in try labels.seen(beyond: before) {
      let match = map.match(label.label, vendor: Vendor(rawValue: label.vendor) ?? .generic)
      try labels.set(
        label, canonical: match?.stage.rawValue, how: match?.origin.rawValue ?? "none")
    }
  }
}
