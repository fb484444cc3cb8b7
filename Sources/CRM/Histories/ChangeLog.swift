/// How a vendor's table tells changes of single fields, one a record.
///
/// Salesforce's field history, HubSpot's property history and Pipedrive's flow all have this shape:
/// which record, which of its fields, when, and the new value, perhaps with the old one.
package struct ChangeLog: Sendable {
  /// Headers of the column that names the changed record, the best first.
  let record: [String]
  /// Headers of the column that tells when.
  let at: [String]
  /// Headers of the column that names the field.
  let property: [String]
  /// Headers of the column with the new value.
  let new: [String]
  /// Headers of the column with the old value.
  var old: [String] = []
  /// Headers of the change's own id.
  var id: [String] = []
  /// The vendor's names of fields that their words don't tell, with the field each is.
  var names: [String: String] = [:]
}

/// What a table of changes is mapped from: one row a change, the value in the column of its field.
enum ChangeColumn: Int, CaseIterable {
  case id, record, at, property
  case stage, fromStage, pipeline, amount, fromAmount, closeDate, fromCloseDate, probability
  case forecastCategory, owner

  /// The header by which the column is known while it is mapped.
  var header: String {
    switch self {
    case .id: "change id"
    case .record: "changed record"
    case .at: "changed at"
    case .property: "changed field"
    case .stage, .fromStage, .pipeline, .amount, .fromAmount, .closeDate, .fromCloseDate,
      .probability, .forecastCategory, .owner:
      field
    }
  }

  /// The field of a stage change that the column becomes; `id` for the key, "" for none.
  var field: String {
    switch self {
    case .id: "id"
    case .record: "deal_ref"
    case .at: "at"
    case .property: ""
    case .stage: "stage"
    case .fromStage: "from_stage"
    case .pipeline: "pipeline"
    case .amount: "amount"
    case .fromAmount: "from_amount"
    case .closeDate: "close_date"
    case .fromCloseDate: "from_close_date"
    case .probability: "probability"
    case .forecastCategory: "forecast_category"
    case .owner: "owner_ref"
    }
  }

  /// The column for what the field was before, where a stage change keeps it.
  var before: ChangeColumn? {
    switch self {
    case .stage: .fromStage
    case .amount: .fromAmount
    case .closeDate: .fromCloseDate
    case .id, .record, .at, .property, .fromStage, .pipeline, .fromAmount, .fromCloseDate,
      .probability, .forecastCategory, .owner:
      nil
    }
  }

  /// The column that takes the new values of a field, by the vendor's names and by its words.
  static func of(_ property: String, names: [String: String]) -> ChangeColumn? {
    let name = HeaderName(property)
    let told = names[name.key] ?? field(of: name)
    guard let told else { return nil }
    return allCases.first { $0.field == told && $0.rawValue >= ChangeColumn.stage.rawValue }
  }

  private static func field(of name: HeaderName) -> String? {
    guard let meaning = HeaderMeaning.read(name) else { return nil }
    if meaning.noun == .user { return "owner_ref" }
    guard meaning.noun == nil || meaning.noun == .deal else { return nil }
    return meaning.concept.flatMap { fields[$0] }
  }

  private static let fields: [Concept: String] = [
    .stage: "stage", .pipeline: "pipeline", .amount: "amount", .closeDate: "close_date",
    .probability: "probability", .forecastCategory: "forecast_category",
  ]
}
