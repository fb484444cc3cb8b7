/// Whether a deal is open, won or lost, as a status column of its own tells it.
package enum DealStatus: String, CaseIterable, Codable, Sendable {
  case open
  case won
  case lost

  /// The status a word stands for, in any of the known languages; nil for other words.
  ///
  /// Dynamics codes (0 open, 1 won, 2 lost) are understood only for that vendor.
  package init?(label: String, vendor: Vendor = .generic) {
    let key = HeaderName.key(label)
    if vendor == .dynamics, let status = DealStatus.dynamicsCodes[key] {
      self = status
      return
    }
    if DealStatus.openWords.contains(key) {
      self = .open
      return
    }
    switch StageWords.canonical(of: HeaderName(label)) {
    case .won: self = .won
    case .lost: self = .lost
    case .prospecting, .qualification, .meeting, .proposal, .negotiation, .nurture, .postSale, nil:
      return nil
    }
  }

  private static let dynamicsCodes: [String: DealStatus] = ["0": .open, "1": .won, "2": .lost]

  private static let openWords: Set<String> = [
    "open", "opened", "active", "inprogress", "ongoing", "pending", "reopened", "offen", "aktiv",
    "inbearbeitung", "laufend", "terbuka", "aktif", "berjalan", "berlangsung", "abierto",
    "abierta", "activo", "activa", "encurso", "ouvert", "ouverte", "actif", "encours", "aberto",
    "aberta", "ativo", "ativa", "emandamento",
  ]
}
