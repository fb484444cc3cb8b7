/// What an activity is: its word in the database, and whether a person did it.
package enum ActivityKind: String, CaseIterable, Codable, Sendable {
  case call
  case email
  case meeting
  /// A text message: WhatsApp, SMS, LinkedIn.
  case message
  case task
  case note
  /// Sent or logged by a system: mass mailings, sequences, integrations.
  case automatic

  /// Whether it counts as a touch by a person.
  package var isHuman: Bool {
    switch self {
    case .call, .email, .meeting, .message, .task, .note: true
    case .automatic: false
    }
  }

  /// The kind a type or subject tells in any of the known languages; nil where it tells none.
  package init?(label: String) {
    let bytes = Array(label.utf8)
    guard let kind = ActivityKind.read(bytes.span) else { return nil }
    self = kind
  }

  /// The kind told by the first word, or pair of words, that is known; words of systems win.
  ///
  /// Works on bytes without making a String, as it runs for every activity of an export.
  static func read(_ text: Span<UInt8>) -> ActivityKind? {
    var found: ActivityKind?
    var previous: UInt64 = 0
    var hash = WordHash.seed
    var isInWord = false
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
      if let kind = table[WordHash.pair(previous, hash)] ?? table[hash] {
        if kind == .automatic { return .automatic }
        if found == nil { found = kind }
      }
      previous = hash
    }
    return found
  }

  private static let table: [UInt64: ActivityKind] = {
    var table: [UInt64: ActivityKind] = [:]
    for (kind, words) in words {
      for phrase in words {
        let parts = phrase.split(separator: " ")
        var hashes = parts.map { part in
          part.utf8.reduce(WordHash.seed) { WordHash.extend($0, $1) }
        }
        if hashes.count == 2 { hashes = [WordHash.pair(hashes[0], hashes[1])] }
        if let hash = hashes.first, table[hash] == nil { table[hash] = kind }
      }
    }
    return table
  }()

  private static let words: [(ActivityKind, [String])] = [
    (
      .automatic,
      [
        "automatic", "automated", "auto", "system", "newsletter", "pardot", "mailchimp",
        "marketo", "sequence", "cadence", "listemail", "list email", "mass email",
        "marketing email", "out of", "automaticreply", "autoreply", "bounce", "bounced", "bot",
        "automatisch", "otomatis",
        "automatico", "automatique",
      ]
    ),
    (
      .message,
      [
        "whatsapp", "sms", "wa", "chat", "message", "linkedin", "inmail", "telegram", "nachricht",
        "pesan",
      ]
    ),
    (
      .call,
      [
        "call", "calls", "called", "phone", "phonecall", "telephone", "voicemail", "anruf",
        "anrufe", "telefonat", "telefon", "telepon", "panggilan", "llamada", "llamadas", "appel",
        "appels", "chamada", "ligacao", "ligação",
      ]
    ),
    (
      .email,
      ["email", "emails", "e mail", "mail", "mails", "surel", "correo", "courriel", "reply"]
    ),
    (
      .meeting,
      [
        "meeting", "meetings", "event", "demo", "visit", "presentation", "appointment", "lunch",
        "workshop", "onsite", "besprechung", "termin", "besuch", "treffen", "gespräch", "rapat",
        "pertemuan",
        "kunjungan", "presentasi", "reunion", "reunión", "réunion", "rendez vous", "rdv", "cita",
        "visita", "visite", "reuniao", "reunião",
      ]
    ),
    (.note, ["note", "notes", "notiz", "catatan", "nota", "comment"]),
    (
      .task,
      [
        "task", "tasks", "todo", "aufgabe", "aufgaben", "tugas", "tarea", "tache", "tâche",
        "tarefa", "follow up", "followup", "to do", "other", "reminder", "letter", "quote",
      ]
    ),
  ]
}
