import Metrics

/// Why a command failed, for programs that read its standard output.
package struct ErrorJSON {
  /// An object with the member `error`: exit_code, message.
  package let text: String

  /// The text of a failure.
  package init(status: ExitStatus, message: String) {
    text =
      JSONValue.members([
        (
          "error",
          .members([
            ("exit_code", .integer(Int(status.rawValue))), ("message", .string(message)),
          ])
        )
      ]).text
  }
}
