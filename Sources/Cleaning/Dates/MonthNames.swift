/// Names of months and weekdays in English, Indonesian, German, Spanish, French, Portuguese,
/// Dutch and Italian.
enum MonthNames {
  private static let names: [String] = [
    "jan january januari januar jänner jaenner enero ene janvier janv janeiro gennaio gen",
    "feb february februari februar feber pebruari febrero février fevrier févr fevr fév fev "
      + "fevereiro febbraio",
    "mar march maret märz maerz mrz mär marzo mars março marco maart mrt",
    "apr april abril abr avril avr aprile",
    "may mei mai mayo maio mag maggio",
    "jun june juni junio juin junho giugno giu",
    "jul july juli julio juillet juil julho luglio lug",
    "aug august agustus agu agt ags agosto ago août aout aoû augustus",
    "sep sept september septiembre septembre setembro set settembre",
    "oct october oktober okt octubre octobre outubro out ottobre ott",
    "nov november nopember nop noviembre novembre novembro",
    "dec december desember des dezember dez diciembre dic décembre decembre déc dezembro dicembre",
  ]

  private static let months: WordTable<Int> = WordTable(
    names.enumerated().flatMap { index, line in
      line.split(separator: " ").map { (word: String($0), value: index + 1) }
    }
      + [("MÄRZ", 3), ("mÄrz", 3), ("mÄr", 3), ("aoÛt", 8), ("dÉcembre", 12), ("fÉvrier", 2)]
      .map { (word: $0.0, value: $0.1) })

  /// Weekdays and the small words inside a written date.
  private static let fillers: WordTable<Bool> = WordTable(
    """
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday \
    sunday senin selasa rabu kamis jumat sabtu minggu montag dienstag mittwoch donnerstag freitag \
    samstag sonnabend sonntag mo di mi do fr sa so lunes martes miércoles jueves viernes sábado \
    domingo lundi mardi mercredi jeudi vendredi samedi dimanche segunda terça quarta quinta sexta \
    feira de del den der le of the el em
    """.split(separator: " ").map { (word: String($0), value: true) })

  /// The month 1...12 that the word in `range` names.
  static func month(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? { months.value(text, range) }

  /// Whether the word in `range` may stand in a date without meaning.
  static func isFiller(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    fillers.value(text, range) == true
  }
}
