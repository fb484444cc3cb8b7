import Cleaning

/// What is known of the record that is being mapped; its buffers are reused.
struct RowScratch: Sendable {
  /// Its place in the batch.
  var record = 0
  /// The hash of what the record says.
  var hash: UInt64 = 0
  /// The hash of what was made of values that can be read in several ways.
  var readings: UInt64 = 0
  var currency: CurrencyCode?
  var currencyDigits = 2
  var hasMoney = false
  var region: Region?
  /// JSON object texts without their closing brace; empty where nothing is to be kept.
  var raw: [UInt8] = []
  var extra: [UInt8] = []

  mutating func reset(_ record: Int, currencyDigits: Int, region: Region?) {
    self.record = record
    hash = 0
    readings = 0
    currency = nil
    self.currencyDigits = currencyDigits
    hasMoney = false
    self.region = region
    raw.removeAll(keepingCapacity: true)
    extra.removeAll(keepingCapacity: true)
  }

  /// Keeps the text of a column that no field took.
  @inline(__always)
  mutating func appendExtra(_ name: [UInt8], _ text: ArraySlice<UInt8>) {
    extra.append(extra.isEmpty ? 0x7B : 0x2C)
    extra.append(contentsOf: name)
    JSONText.appendString(text, to: &extra)
  }

  /// Keeps the text a stored value differs from, with the rule that made the difference.
  mutating func appendRaw(_ plan: ColumnPlan, _ text: ArraySlice<UInt8>, rule: String) {
    appendRaw(plan.rawName, text, rule: rule, header: plan.rawHeader)
  }

  /// The same under a name of its own; `header` is what follows the rule.
  mutating func appendRaw(
    _ name: [UInt8], _ text: ArraySlice<UInt8>, rule: String, header: [UInt8]
  ) {
    raw.append(raw.isEmpty ? 0x7B : 0x2C)
    raw.append(contentsOf: name)
    raw.append(0x5B)
    JSONText.appendString(text, to: &raw)
    raw.append(0x2C)
    raw.append(0x22)
    raw.append(contentsOf: rule.utf8)
    raw.append(0x22)
    raw.append(contentsOf: header)
    raw.append(0x5D)
  }
}
