import Matching
import Testing

@Suite struct FieldKindTests {
  @Test func headersNameTheirKind() {
    let kinds = detectFieldKinds(
      columns: ["First Name", "last_name", "Email", "DOB"],
      sample: [["Ada", "Lovelace", "ada@example.org", "1815-12-10"]])
    #expect(kinds.map(\.kind) == [.givenName, .familyName, .email, .date])
  }
}
