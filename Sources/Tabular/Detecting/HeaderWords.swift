/// Words that stand in the header rows of business tables, in the languages exports come in.
enum HeaderWords {
  /// Whether a cell reads as the name of a column.
  static func isName(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= 60 else { return false }
    if cell.contains(0x5F) && !cell.contains(0x20) && !cell.contains(0x40) { return true }
    var word: [UInt8] = []
    var previousIsLower = false
    for byte in cell {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if !(isUpper || isLower) || (isUpper && previousIsLower) {
        if matches(word) { return true }
        word = []
      }
      if isUpper || isLower { word.append(byte | 0x20) }
      previousIsLower = isLower
    }
    return matches(word)
  }

  private static func matches(_ word: [UInt8]) -> Bool {
    word.count >= 2 && words.contains(String(decoding: word, as: UTF8.self))
  }

  private static let words: Set<String> = [
    "id", "name", "date", "time", "email", "mail", "phone", "amount", "value", "stage", "status",
    "owner", "created", "modified", "updated", "closed", "close", "type", "code", "city", "country",
    "state", "street", "address", "zip", "postal", "company", "account", "contact", "deal", "lead",
    "source", "title", "description", "currency", "price", "quantity", "qty", "total", "number",
    "no", "key", "url", "website", "first", "last", "pipeline", "probability", "industry", "region",
    "department", "gender", "age", "year", "month", "day", "start", "end", "user", "product",
    "category", "comment", "notes", "note", "label", "latitude", "longitude", "lat", "lon", "rate",
    "nama", "tanggal", "jumlah", "alamat", "kota", "telepon", "perusahaan", "nilai", "datum",
    "betrag", "firma", "telefon", "strasse", "ort", "plz", "land", "anrede", "vorname", "nachname",
    "kunde", "nombre", "fecha", "importe", "correo", "empresa", "ciudad", "pais", "nom", "prenom",
    "montant", "societe", "ville", "pays", "nome", "valor", "cidade", "estado", "etapa",
  ]
}
