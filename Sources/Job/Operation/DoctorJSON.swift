import Metrics

/// What `doctor` found, for programs.
package struct DoctorJSON {
  /// An array of objects: level, subject, text, advice.
  package let text: String

  /// The text of some findings.
  package init(_ findings: [Doctor.Finding]) {
    text =
      JSONValue.array(
        findings.map { finding in
          .members([
            ("level", .string(finding.level.rawValue)), ("subject", .string(finding.subject)),
            ("text", .string(finding.text)), ("advice", .string(finding.advice)),
          ])
        }
      ).text
  }
}
