/// One object as a flat list of paths and values, before it is given to a table.
struct JSONRow {
  struct Field {
    var path: Int
    var text: JSONCursor.Text
  }

  var fields: [Field] = []
  /// The row this one was found inside, an index into the rows of one record.
  var parent: Int?
  /// The path of the array the row was found in.
  var origin: Int
  /// The key of the property a history entry belongs to.
  var property: JSONCursor.Text?
}
