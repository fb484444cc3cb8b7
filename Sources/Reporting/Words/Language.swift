/// A language reports are written in.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case indonesian = "id"
}
