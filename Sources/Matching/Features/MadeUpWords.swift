/// Words typed to get past a required field, which say nothing of who or what a record is.
enum MadeUpWords {
  /// Words that are made up wherever they stand alone.
  private static let everywhere = [
    "test", "tests", "tester", "testing", "prueba", "essai", "teste", "coba", "tes", "demo",
    "dummy", "sample", "example", "asdf", "asd", "qwerty", "xxx", "none", "null", "unknown",
  ]

  /// Words of names that tell nobody from nobody: a name of only these is a test record's.
  ///
  /// Some are names too (`Max`), but not beside another of these.
  static let inNames = Set(
    everywhere + [
      "testuser", "test1", "test2", "muster", "mustermann", "max", "user", "contact", "company",
      "firma", "xyz", "abc", "foo", "bar", "a", "x", "1", "2",
    ])

  /// Local parts of addresses that belong to nobody.
  static let inMailboxes = everywhere + ["noemail", "nomail", "nobody", "keine"]

  /// Folded values of a column of words that stand for no value.
  static let values = ListedTexts(
    everywhere + [
      "n a", "na", "nil", "nan", "test test", "tbd", "tba", "xx", "x", "blank", "empty",
      "not provided", "not available", "not applicable", "not specified", "no name", "unbekannt",
      "undefined", "missing", "tidak ada", "keine angabe", "foo", "bar", "user", "test user",
      "test contact", "test account", "test company", "lastname", "firstname",
    ])
}
