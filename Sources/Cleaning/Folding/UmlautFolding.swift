/// How ä, ö, ü, å and ø become ASCII.
package enum UmlautFolding: Sendable {
  /// a, o, u, a, o.
  case base
  /// ae, oe, ue, aa, oe, as they are spelled where the letter is missing.
  case spelled
}
