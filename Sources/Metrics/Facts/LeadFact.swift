package import Cleaning

/// One lead.
package struct LeadFact: Sendable {
  /// The id in its source.
  package var id: Symbol
  package var name = Symbol.blank
  /// The row in the warehouse.
  package var row: Int64 = 0
  /// Where it was read.
  package var file = Ref.none
  package var line: Int32 = 0
  /// Into `Facts.owners`.
  package var owner = Ref.none
  @Compact package var created: Stamp?
  package var isConverted = false
  @Compact package var convertedOn: Day?
  /// Into `Facts.deals`.
  package var convertedDeal = Ref.none
  /// Into `Facts.contacts`.
  package var convertedContact = Ref.none
  package var source = Symbol.blank
  package var firstSource = Symbol.blank
  package var segment = Symbol.blank
  package var status = Symbol.blank
  package var isDeleted = false
  /// Which of need, budget, authority and timeline are answered, as in `DealFlags`.
  package var qualification: DealFlags = []

  package init(id: Symbol) { self.id = id }
}
