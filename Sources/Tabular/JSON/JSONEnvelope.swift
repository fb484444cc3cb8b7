/// Tells an envelope around records from a record, by looking at an object's keys in order.
enum JSONEnvelope {
  enum Verdict: Hashable {
    case record
    case envelope
    /// An answer without records, as `{"success": true, "data": null}`.
    case empty
  }

  /// Keys that hold the records of an answer and say nothing about their kind.
  static let recordKeys: Set<String> = [
    "records", "results", "data", "value", "values", "items", "rows", "entries", "result", "hits",
  ]

  private static let metadataKeys: Set<String> = [
    "totalSize", "done", "nextRecordsUrl", "paging", "success", "additional_data", "total", "count",
    "hasMore", "has_more", "offset", "cursor", "next", "previous", "prev", "links", "meta", "page",
    "per_page", "total_pages", "status", "message", "error", "error_info", "info", "pagination",
    "hasErrors", "size", "limit", "start", "nextLink", "url", "object", "version", "generated",
    "exported_at", "timestamp", "related_objects", "included", "jsonapi", "queryLocator",
    "entityTypeName",
  ]

  /// Keys of an answer that may say whether others follow.
  static let pageKeys: Set<String> = [
    "totalSize", "done", "nextRecordsUrl", "paging", "additional_data", "info", "hasMore",
    "has_more", "@odata.nextLink",
  ]

  /// Whether a member of an answer says that more records follow elsewhere; nil where it does not
  /// tell.
  ///
  /// Salesforce says `done`, HubSpot names the `next` page, OData links to it, Pipedrive and Zoho
  /// have a flag, Pipedrive's second version a cursor.
  static func saysMore(_ key: String, _ value: String) -> Bool? {
    let value = value.filter { !$0.isWhitespace }
    switch key {
    case "done": return value == "false" ? true : value == "true" ? false : nil
    case "hasMore", "has_more": return value == "true"
    case "nextRecordsUrl", "@odata.nextLink": return value.count > 2 && value.first == "\""
    case "paging": return value.contains("\"next\":{")
    case "info": return value.contains("\"more_records\":true")
    case "additional_data":
      return value.contains("\"more_items_in_collection\":true")
        || value.contains("\"next_cursor\":\"")
    default: return nil
    }
  }

  /// Looks at the object at the cursor; starved where its keys do not decide it yet.
  static func judge(_ text: Span<UInt8>, _ start: JSONCursor) throws(JSONStop) -> Verdict {
    var cursor = start
    var extra: [UInt8] = []
    var strangers = 0
    var saysSuccess = false
    cursor.at += 1
    if try cursor.peek(text) == 0x7D { return .record }
    while true {
      extra.removeAll(keepingCapacity: true)
      let place = try cursor.key(text, extra: &extra)
      let key = self.text(place, text, extra)
      let byte = try cursor.peek(text)
      let isRecordKey = recordKeys.contains(key)
      if byte == 0x5B {
        let opensObject = try holdsObjects(text, cursor)
        if isRecordKey && strangers == 0 && opensObject { return .envelope }
        if opensObject && strangers == 0 && !metadataKeys.contains(key) { return .envelope }
      } else if saysSuccess && (key == "data" || key == "result") {
        if byte == 0x7B { return .envelope }
        if byte == 0x6E { return .empty }
      }
      if key == "success" { saysSuccess = true }
      if !metadataKeys.contains(key) && !key.hasPrefix("@odata.") { strangers += 1 }
      try cursor.skipValue(text, depth: 1, extra: &extra)
      if try cursor.endsAfterElement(text, close: 0x7D) { return .record }
    }
  }

  /// Whether an array begins with an object, or is empty.
  static func holdsObjects(_ text: Span<UInt8>, _ start: JSONCursor) throws(JSONStop) -> Bool {
    var cursor = start
    cursor.at += 1
    let first = try cursor.peek(text)
    return first == 0x7B || first == 0x5D
  }

  /// The set's name in an OData context URL: what follows `#`, up to a bracket or slash.
  static func collection(inContext url: String) -> String? {
    guard let mark = url.lastIndex(of: "#") else { return nil }
    let name = url[url.index(after: mark)...].prefix { $0 != "(" && $0 != "/" }
    return name.isEmpty ? nil : String(name)
  }

  static func text(_ place: JSONCursor.Text, _ text: Span<UInt8>, _ extra: [UInt8]) -> String {
    var bytes: [UInt8] = []
    if place.isExtra {
      bytes = Array(extra[place.start..<place.end])
    } else {
      for index in place.start..<place.end { bytes.append(text[index]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
