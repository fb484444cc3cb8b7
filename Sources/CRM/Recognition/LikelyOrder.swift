import Cleaning

/// Which part of dates comes first where only the language of a table's headers tells.
extension DateOrder {
  /// Month first where all headers are English; the other languages never write that.
  static func likely(beneath headers: [HeaderName]) -> DateOrder {
    let isEnglish = !headers.contains { header in
      header.words.contains { otherLanguages.contains($0) }
    }
    return isEnglish ? .monthFirst : .dayFirst
  }

  private static let otherLanguages: Set<String> = [
    "datum", "tanggal", "tgl", "fecha", "data", "vorname", "nachname", "firma", "kunde", "telefon",
    "ort", "plz", "land", "betrag", "wert", "betreuer", "erstellt", "abschluss", "abschlussdatum",
    "umsatz", "nama", "perusahaan", "pelanggan", "kota", "nilai", "tahap", "tahapan", "dibuat",
    "telepon", "jumlah", "bulan", "nombre", "empresa", "cliente", "importe", "etapa", "monto",
    "nom", "prenom", "entreprise", "montant", "etape", "nome", "valor", "estagio", "criado",
    "creado", "cree", "cloture", "cierre", "fechamento", "telefono", "telefone", "pais", "pays",
  ]
}
