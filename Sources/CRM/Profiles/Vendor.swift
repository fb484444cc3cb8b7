/// The makers of CRM systems whose exports have profiles of their own.
package enum Vendor: String, CaseIterable, Codable, Sendable {
  case salesforce
  case hubspot
  case pipedrive
  case zoho
  case dynamics
  /// Any other table, understood by what its headers mean.
  case generic
}
