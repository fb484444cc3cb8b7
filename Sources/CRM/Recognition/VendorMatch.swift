/// How well one vendor's profile fits the headers and the ids of a table.
struct VendorMatch {
  let profile: Profile
  let score: Double
  let reasons: [String]

  /// The columns of a table by folded header; the first of two equal ones.
  static func index(_ headers: [HeaderName]) -> [String: Int] {
    var index: [String: Int] = [:]
    for (column, header) in headers.enumerated() where !header.key.isEmpty {
      if index[header.key] == nil { index[header.key] = column }
    }
    // HubSpot's JSON and warehouse shapes: `properties.dealname`, `property_dealname`.
    for (column, header) in headers.enumerated() {
      guard let first = header.words.first, first == "properties" || first == "property" else {
        continue
      }
      let inner = header.words.dropFirst().joined()
      if index[inner] == nil { index[inner] = column }
    }
    return index
  }

  /// Whether the ids of a table are those of the profile's object; nil where they do not tell.
  private static func ownIDs(
    of profile: Profile, _ index: [String: Int], _ sample: Sample
  ) -> Bool? {
    guard case .salesforce(let prefix?) = profile.traits.idStyle, profile.entity != nil,
      let column = index[HeaderName.key("Id")],
      let found = SalesforceID.prefix(of: sample.values(column).prefix(200))
    else { return nil }
    if found == prefix { return true }
    return SalesforceID.entity(of: found) == nil ? nil : false
  }

  /// The match, or nil where a required header is missing or a forbidden one is there.
  init?(_ profile: Profile, headers: [HeaderName], index: [String: Int], sample: Sample) {
    let own = Self.ownIDs(of: profile, index, sample)
    if own == false { return nil }
    // Ids of an object tell which one it is, where enough columns are its own.
    let isEvident =
      own == true && profile.columns.count { index[HeaderName.key($0.header)] != nil } >= 4
    for group in profile.required
    where !isEvident && !group.contains(where: { index[HeaderName.key($0)] != nil }) {
      return nil
    }
    if let mark = profile.mark, !headers.contains(where: { $0.text.contains(mark) }) { return nil }
    if profile.forbidden.contains(where: { index[HeaderName.key($0)] != nil }) { return nil }
    self.profile = profile

    var known = Set<Int>()
    for entry in profile.columns {
      if let column = index[HeaderName.key(entry.header)] { known.insert(column) }
    }
    let mapped = known.count
    for header in profile.bookkeeping + profile.required.flatMap({ $0 }) {
      if let column = index[HeaderName.key(header)] { known.insert(column) }
    }
    let ordinary = headers.filter { !($0.words.count > 1 && $0.words.last == "c") }.count
    let coverage = min(1, Double(known.count) / Double(max(ordinary, 1)))
    var reasons = ["\(known.count) of \(headers.count) columns are those of \(profile.title)"]
    var isStrong = true
    if case .salesforce(let prefix) = profile.traits.idStyle {
      let key = profile.columns.first { $0.field == "id" }.map(\.header) ?? "Id"
      let ids = index[HeaderName.key(key)].map { sample.values($0).prefix(200) } ?? []
      let fitting = ids.filter { SalesforceID.looksRight($0, prefix: prefix) }.count
      let share = ids.isEmpty ? 0 : Double(fitting) / Double(ids.count)
      isStrong = share >= 0.5 || mapped >= 7 || profile.entity == nil || known.count >= 9
      if share >= 0.5 {
        reasons.append(
          "the ids are Salesforce ids" + (prefix.map { " that start with \($0)" } ?? ""))
      }
    }
    score = profile.isLastResort ? 0.2 : isStrong ? 0.75 + 0.25 * coverage : 0.3 + 0.2 * coverage
    self.reasons = reasons
  }
}
