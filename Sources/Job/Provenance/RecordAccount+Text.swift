import CRM
import Metrics
import Tabular

extension RecordAccount {
  /// The account for people.
  var lines: [String] {
    ["\(entity.rawValue) \(source):\(key)"] + origin + fieldLines + extraLines + originalLines
      + versionLines + changeLines + stageLines + goldenLines + pairLines + verdictLines
  }

  private var origin: [String] {
    let place = told.place
    let words =
      switch state {
      case .current: "current"
      case .deleted: "deleted in the CRM"
      case .merged: "merged in the CRM into \(told.mergedInto ?? "")"
      case .vanished:
        "gone: no longer in the whole export of \(told.until ?? ""), seen by "
          + run(told.closedRun ?? 0)
      case .past: "known of the past only"
      }
    var rows = [
      ["state", words], ["source", "\(source) (\(vendor))"], ["file", place.path],
      ["line", String(place.line)],
      ["byte offset", "\(place.byteOffset) of the decompressed text"],
    ]
    if let location = place.location { rows.append(["read from", location]) }
    if let (key, place) = mergedBy {
      rows.insert(["merged by", "\(source):\(key), which names it in \(place.text)"], at: 1)
    }
    rows += [
      ["read as", "\(place.profile), \(place.encoding)"], ["valid from", told.since],
      ["first seen", run(told.firstRun)],
    ]
    return AlignedText.table(rows)
  }

  private var fieldLines: [String] {
    let told = fields.filter(\.isTold)
    // Where columns are known, a field without one was made of other fields or of settings.
    let isMapped = original.record.map { !$0.columns.isEmpty } ?? false
    let rows = told.map { value in
      let isSame = value.raw == value.shown && value.rules.isEmpty
      let leads = value.field.target.map { value.stored == .null ? "" : "-> \($0.rawValue)" } ?? ""
      return [
        value.field.id, value.stored == .null ? "(no value)" : value.shown, leads,
        value.header ?? (isMapped && value.stored != .null ? "(from the rest)" : ""),
        isSame ? "" : value.raw.map { "`\($0)`" } ?? "",
        value.rules.joined(separator: ", "),
      ]
    }
    let blank = fields.filter { !$0.isTold }.map(\.field.id)
    let header = ["field", "value", "", "header", "text in the file", "rule"]
    return [""] + AlignedText.table(rows, header: header)
      + (blank.isEmpty ? [] : ["  blank: " + blank.joined(separator: ", ")])
  }

  private var extraLines: [String] {
    guard !extras.isEmpty else { return [] }
    let rows = extras.map { [$0.header, $0.value, $0.raw.map { "`\($0)`" } ?? "", $0.rule ?? ""] }
    return ["", "columns that no field takes"]
      + AlignedText.table(rows, header: ["header", "value", "text in the file", "rule"])
  }

  private var originalLines: [String] {
    switch original {
    case .found(let record):
      let packed =
        switch record.compression {
        case .none: ""
        case .gzip: " in the gzip's text"
        case .zip: " in member \(record.member ?? "") of the archive"
        }
      return [
        "",
        "the record as it stands in \(record.path), which is as it was loaded:",
        "  \(record.byteLength) bytes from byte \(told.place.byteOffset) on\(packed)",
      ] + AlignedText.block(record.text, indent: 2)
    case .absent(let lookedAt) where lookedAt.isEmpty:
      return [
        "", "where its file lay was not kept; name the folder or file: --files FOLDER",
      ]
    case .absent(let lookedAt):
      return [
        "", "the file is not there any more; looked at: \(lookedAt.joined(separator: ", "))",
        "  name the folder it was moved to: --files FOLDER",
      ]
    case .changed(let path):
      return ["", "the file \(path) is not the one that was loaded: its content has changed"]
    case .unreadable(let path, let reason):
      return ["", "the file \(path) can't be read: \(reason)"]
    }
  }

  private var versionLines: [String] {
    guard versions.count > 1 else { return [] }
    let rows = versions.map { version in
      [
        version.since, version.until ?? (version.closedWhy == nil ? "now" : "never"),
        version.place.text, run(version.firstRun), version.reason ?? "current",
      ]
    }
    return ["", "versions, the newest first"]
      + AlignedText.table(
        rows, header: ["from", "until", "told by", "first seen", "closed because"])
  }

  private var changeLines: [String] {
    guard !history.changes.isEmpty else { return [] }
    let rows = history.changes.map { change in
      [
        change.at, change.name, shown(change.before, change.field),
        shown(change.after, change.field), change.place?.text ?? "", run(change.run),
      ]
    }
    return ["", "changes of tracked fields"]
      + AlignedText.table(rows, header: ["at", "field", "before", "after", "told by", "seen by"])
  }

  private func shown(_ value: JSONValue, _ field: Field?) -> String {
    if value == .null { return "-" }
    let currency = fields.first { $0.field.id == "currency" }?.shown
    return FieldReader.shown(value, field?.storage ?? .text, currency: currency)
  }

  private var stageLines: [String] {
    guard !history.stages.isEmpty else { return [] }
    let rows = history.stages.map {
      [$0.at, $0.from ?? "", $0.stage, "\(source):\($0.key)", $0.place.text]
    }
    return ["", "stages"]
      + AlignedText.table(rows, header: ["at", "from", "stage", "stage_change", "told by"])
  }

  private var goldenLines: [String] {
    guard let golden else { return [] }
    let others = golden.members.filter { $0.name != "\(source):\(key)" }.map(\.name)
    return [
      "",
      "golden \(entity.rawValue) \(golden.id)"
        + (others.isEmpty
          ? ", of this record alone" : ", together with \(others.joined(separator: ", "))"),
      "  its values: dealpipe explain record \(entity.rawValue) golden:\(golden.id)",
    ]
      + (golden.redirects.isEmpty
        ? []
        : ["  ids that lead to it: \(golden.redirects.map(String.init).joined(separator: ", "))"])
  }

  private var pairLines: [String] {
    guard !relations.pairs.isEmpty else { return [] }
    let rows = relations.pairs.map { pair in
      [
        pair.outcome, pair.kind, pair.other,
        pair.probability.text(digits: 4), pair.reason ?? "",
      ]
    }
    return ["", "pairs with other records"]
      + AlignedText.table(rows, header: ["outcome", "kind", "with", "probability", "reason"])
  }

  private var verdictLines: [String] {
    guard !relations.verdicts.isEmpty else { return [] }
    let rows = relations.verdicts.map { verdict in
      [
        verdict.verdict, verdict.kind, verdict.other, "\(verdict.by) at \(verdict.at)",
        verdict.command, verdict.revokedAt.map { "taken back at \($0)" } ?? "",
      ]
    }
    return ["", "decided by people"]
      + AlignedText.table(rows, header: ["verdict", "kind", "with", "by", "command", ""])
  }
}
