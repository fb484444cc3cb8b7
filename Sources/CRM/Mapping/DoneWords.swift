/// Status words of activities in six languages.
enum DoneWords {
  /// Whether a status says that the activity is done or open; nil where it says neither.
  static func read(_ text: Span<UInt8>) -> Bool? {
    var hash = WordHash.seed
    var isInWord = false
    var found: Bool?
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : 0x20
      if WordHash.isWordByte(byte) {
        if !isInWord { hash = WordHash.seed }
        hash = WordHash.extend(hash, byte)
        isInWord = true
        continue
      }
      guard isInWord else { continue }
      isInWord = false
      // "Not started", "nicht erledigt": open, whatever follows.
      if let answer = table[hash] {
        if !answer { return false }
        found = true
      }
    }
    return found
  }

  private static let table: [UInt64: Bool] = {
    var table: [UInt64: Bool] = [:]
    for (words, isDone) in [(done, true), (open, false)] {
      for word in words.split(separator: " ") {
        table[word.utf8.reduce(WordHash.seed) { WordHash.extend($0, $1) }] = isDone
      }
    }
    return table
  }()

  private static let done = """
    completed complete done closed held finished sent connected erledigt abgeschlossen beendet \
    selesai completado completada hecho realizado termine terminé terminée fait realise réalisé \
    concluido concluído concluída feito feita
    """

  private static let open = """
    not open planned pending scheduled started progress waiting deferred offen geplant nicht \
    ausstehend belum terjadwal direncanakan pendiente planificado planifié prévu pendente agendado
    """
}
