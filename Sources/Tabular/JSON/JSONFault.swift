/// What is wrong at a place in JSON text.
package enum JSONFault: String, Sendable, CaseIterable {
  case expectedValue
  case expectedKey
  /// The same within a list of records, where no remarks and no settings are.
  case expectedKeyOfRecord
  case expectedColon
  case expectedCommaOrEnd
  case unexpectedEnd
  case invalidNumber
  case invalidEscape
  case controlCharacter
  case textAfterEnd
  case tooDeep
  case recordTooLong
}

/// Why a piece of JSON text could not be read to its end.
enum JSONStop: Error {
  /// The text ends, but more may come.
  case starved
  case fault(JSONFault, at: Int)
}
