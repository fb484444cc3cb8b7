package import Tabular

/// Finds out what a table of an export is.
package enum Recogniser {
  /// The best profile for a table by its header set and its first records.
  ///
  /// `table` and `file` are names (object type, file path), `samples` the first batches of the
  /// table, a few thousand records if there are as many; a header-only table has none. Settings
  /// win over anything found.
  package static func recognise(
    columns: [String], table: String = "", file: String = "", samples: [RecordBatch] = [],
    settings: RecognitionSettings = .init()
  ) -> RecognitionOutcome {
    let headers = columns.map { HeaderName($0) }
    let sample = Sample(samples, width: columns.count)
    let index = VendorMatch.index(headers)
    if headers.allSatisfy(\.key.isEmpty) {
      return .unrecognised(reasons: ["no column has a name"])
    }

    if let id = settings.profile, let profile = ProfileList.profile(id: id),
      profile.vendor != .generic, settings.columns.isEmpty,
      VendorMatch(profile, headers: headers, index: index, sample: sample) == nil
    {
      return .unrecognised(reasons: ["its columns are not those of the profile `\(id)`"])
    }
    let vendors = vendorMatches(headers, index, sample, settings)
    let generic = genericMatch(headers, table: table, file: file, sample, settings)
    if let best = vendors.first, best.score >= generic?.score ?? 0 || best.profile.isLastResort {
      if case .notUsed(let reason) = best.profile.purpose {
        return .notUsed(profile: best.profile.id, reason: reason)
      }
      let outcome =
        if let log = best.profile.changes {
          changes(best, log, headers, index, samples, settings)
        } else {
          mapping(best, headers, index, sample, settings)
        }
      if let outcome { return outcome.withStamps(samples, settings) }
    }
    if sample.listsColumnNames, settings.profile == nil, settings.entity == nil {
      return .unrecognised(reasons: [
        "most cells are names of columns, so the table describes other tables"
      ])
    }
    if let generic {
      return mapping(generic, headers, sample, settings).withStamps(samples, settings)
    }
    return .unrecognised(reasons: Recogniser.reasons(headers))
  }

  private static func vendorMatches(
    _ headers: [HeaderName], _ index: [String: Int], _ sample: Sample,
    _ settings: RecognitionSettings
  ) -> [VendorMatch] {
    var matches: [VendorMatch] = []
    for profile in ProfileList.all {
      if let id = settings.profile, id != profile.id { continue }
      if let entity = settings.entity, profile.entity != entity { continue }
      if let match = VendorMatch(profile, headers: headers, index: index, sample: sample) {
        matches.append(match)
      }
    }
    // The list's order decides between equals, and sorting is stable only by its own index.
    return matches.enumerated().sorted {
      ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset)
    }.map(\.element)
  }

  private static func genericMatch(
    _ headers: [HeaderName], table: String, file: String, _ sample: Sample,
    _ settings: RecognitionSettings
  ) -> GenericMatch? {
    let meanings = headers.map { HeaderMeaning.read($0) }
    let hint = settings.entity ?? NameHint.entity(ofTable: table, file: file)
    let forced = settings.entity ?? settings.profile.flatMap { ProfileList.profile(id: $0)?.entity }
    // A table of a vendor's records is never taken for records of another kind.
    let told = headers.firstIndex { $0.key == "id" }.flatMap {
      SalesforceID.prefix(of: sample.values($0).prefix(200))
    }.flatMap { SalesforceID.entity(of: $0) }
    var best: GenericMatch?
    for shape in GenericShape.all {
      if let forced, forced != shape.entity { continue }
      if forced == nil, let told, told != shape.entity { continue }
      guard
        let match = GenericMatch(
          shape, headers: headers, meanings: meanings, hint: hint, sample: sample,
          isForced: forced != nil)
      else { continue }
      if match.strength > best?.strength ?? 0 { best = match }
    }
    return best
  }

  private static func mapping(
    _ match: VendorMatch, _ headers: [HeaderName], _ index: [String: Int], _ sample: Sample,
    _ settings: RecognitionSettings
  ) -> RecognitionOutcome? {
    guard let entity = match.profile.entity else { return nil }
    var builder = MappingBuilder(
      profile: match.profile, entity: entity, headers: headers, sample: sample, settings: settings)
    for entry in match.profile.columns {
      if let column = index[HeaderName.key(entry.header)] { builder.take(column, as: entry.field) }
    }
    return .recognised(builder.build(score: match.score, reasons: match.reasons))
  }

  private static func mapping(
    _ match: GenericMatch, _ headers: [HeaderName], _ sample: Sample,
    _ settings: RecognitionSettings
  ) -> RecognitionOutcome {
    var builder = MappingBuilder(
      profile: match.shape.profile, entity: match.shape.entity, headers: headers, sample: sample,
      settings: settings)
    for entry in match.columns {
      for column in entry.columns { builder.take(column, as: entry.field) }
    }
    let named = match.columns.map(\.field).joined(separator: ", ")
    return .recognised(
      builder.build(score: match.score, reasons: ["the headers mean \(named)"]))
  }

  private static func reasons(_ headers: [HeaderName]) -> [String] {
    let known = headers.filter { HeaderMeaning.read($0) != nil }.count
    return [
      "\(known) of \(headers.count) headers are known words of a CRM, too few of one kind of record",
      "name the entity and the columns in the settings to load it",
    ]
  }
}
