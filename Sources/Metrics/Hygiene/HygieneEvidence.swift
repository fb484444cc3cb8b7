package import CRM

/// How a rule finds the records that break it.
///
/// All rules of an entity are asked in one pass over its records, so a rule that looks at other
/// records calls a function of `HygieneLookups`, or asks for a set once (`record.id in
/// (select ...)`) and never refers to `record` inside.
package enum HygieneEvidence: Sendable {
  /// SQL, true for a record that breaks the rule.
  ///
  /// It may use `record` and what `HygieneQuestion` joins to it, the functions of
  /// `HygieneLookups`, the tables of `HygieneTables`, and the parameters `:today` (day), `:as_of`
  /// (instant), `:zone_shift` (what `date()` adds to an instant to tell it in the organisation's
  /// zone) and the limits of the settings.
  case condition(String)
  /// A whole question that returns the ids of the bad records as `id`: a rule of a user.
  case query(String)
  /// Fields whose text could not be read; blanks and words for blanks are not meant.
  case unreadable([String])
  /// Picklist fields whose value is a rarer spelling of another one, but for case and spaces.
  case rareSpellings(of: Entity, [String])
  /// Picklist fields whose value no other record has.
  case singleValues(of: Entity, [String])
  /// Fields that the settings require in the deal's stage.
  case required
  /// Open deals that `StuckDeal` names.
  case stuck
  /// Open deals pushed as often as the settings' limit.
  case pushed
}
