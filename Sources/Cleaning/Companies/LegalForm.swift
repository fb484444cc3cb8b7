/// A legal form of organisations, such as `GmbH & Co. KG` or `PT`.
package struct LegalForm: Sendable, Hashable, CustomStringConvertible {
  /// The customary abbreviation.
  package let abbreviation: String
  /// Which forms mean the same kind of entity, whatever the country.
  package let family: Family

  /// The kind of entity behind a form.
  package enum Family: String, Sendable, CaseIterable {
    /// Limited by shares and privately held: Ltd, GmbH, SARL, PT, LLC, BV, Oy.
    case limited
    /// A stock corporation: Inc, AG, SA, SpA, NV, PLC, Tbk, KK.
    case stock
    /// A partnership: KG, OHG, LLP, CV, VOF.
    case partnership
    /// One person's business: e.K., UD, EI.
    case sole
    /// Members, not owners: e.V., eG, Stichting, Yayasan.
    case membership
  }

  package var description: String { abbreviation }
}
