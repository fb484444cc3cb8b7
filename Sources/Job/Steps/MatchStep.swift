import CRM
import Foundation
import Matching
import Warehouse

/// Finds records that tell of the same account, contact or lead, over all sources.
struct MatchStep {
  let store: Store
  let runID: Int64
  let say: @Sendable (String) -> Void

  /// What matching an entity came to.
  struct Outcome: Sendable {
    let entity: Entity
    let records: Int
    let groups: Int
    let mergedAway: Int
    let review: Int
  }

  /// One compared column: its SQL and what it holds.
  private struct Column {
    let sql: String
    let name: String
    let kind: FieldKind
    var isProtected = false
  }

  /// Matches the records of one entity and stores the clusters.
  func run(_ entity: Entity) throws -> Outcome {
    let columns = Self.columns(of: entity)
    var table = MatchTable(
      fields: columns.map {
        MatchField(name: $0.name, kind: $0.kind, isProtected: $0.isProtected)
      })
    var rows: [Int64] = []
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    try store.ask(Self.question(entity, columns), doing: "reading \(entity.rawValue) records") {
      row in
      bytes.removeAll(keepingCapacity: true)
      ranges.removeAll(keepingCapacity: true)
      for index in columns.indices {
        let start = bytes.count
        row.withBytes(index + 1) { text in
          for position in text.indices { bytes.append(text[position]) }
        }
        ranges.append(start..<bytes.count)
      }
      table.append(bytes.span, ranges: ranges)
      rows.append(row.integer(0) ?? 0)
    }
    let clusters = ClusterStore(store)
    if rows.count < 2 {
      try clusters.replace([], of: entity.rawValue, run: runID)
      return Outcome(entity: entity, records: rows.count, groups: 0, mergedAway: 0, review: 0)
    }
    // A model belongs to the columns it was trained on.
    let subject = ([entity.rawValue] + columns.map { "\($0.name)=\($0.kind.rawValue)" })
      .joined(separator: " ")
    let earlier = try clusters.model(of: subject).flatMap { json in
      try? JSONDecoder().decode(MatchModel.self, from: Data(json.utf8))
    }
    let result = findDuplicates(in: table, settings: MatchSettings(model: earlier))
    if earlier == nil {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      let json = String(decoding: try encoder.encode(result.model), as: UTF8.self)
      try clusters.keepModel(json, of: subject, run: runID)
    }
    let groups = try members(result, rows, entity)
    try clusters.replace(groups, of: entity.rawValue, run: runID)
    let merged = groups.reduce(0) { $0 + $1.count - 1 }
    say("\(entity.rawValue): \(rows.count) records, \(groups.count) groups of duplicates")
    return Outcome(
      entity: entity, records: rows.count, groups: groups.count, mergedAway: merged,
      review: result.reviewPairs.count + result.escalatedPairs.count)
  }

  private func members(
    _ result: MatchResult, _ rows: [Int64], _ entity: Entity
  ) throws -> [[ClusterStore.Member]] {
    var sizes = Array(repeating: 0, count: result.survivor.count)
    for cluster in result.cluster { sizes[Int(cluster)] += 1 }
    var groups: [Int: [ClusterStore.Member]] = [:]
    let identify = try store.statement(
      "select source_id, key from \(entity.table) where id = ?", doing: "storing clusters")
    for (index, cluster) in result.cluster.enumerated() where sizes[Int(cluster)] > 1 {
      try identify.forEachRow([.integer(rows[index])]) { row in
        groups[Int(cluster), default: []].append(
          ClusterStore.Member(
            sourceID: row.integer(0) ?? 0, key: row.text(1) ?? "",
            probability: result.probability[index],
            isSurvivor: result.survivor[Int(cluster)] == Int32(index)))
      }
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func question(_ entity: Entity, _ columns: [Column]) -> String {
    let join =
      entity == .contact
      ? """
      left join account
          on account.source_id = record.source_id
          and account.key = record.account_ref
          and account.closed_run is null
      """ : ""
    return """
      select record.id, \(columns.map(\.sql).joined(separator: ", "))
      from \(entity.table) as record
      \(join)
      where record.closed_run is null
      and coalesce(record.is_deleted, 0) = 0
      and record.merged_into_ref is null
      order by record.id
      """
  }

  private static func columns(of entity: Entity) -> [Column] {
    switch entity {
    case .account:
      [
        Column(sql: "record.name", name: "name", kind: .company),
        Column(sql: "record.website", name: "website", kind: .domain),
        Column(sql: "record.phone", name: "phone", kind: .phone),
      ] + place + [
        Column(sql: "record.tax_number", name: "tax_number", kind: .code, isProtected: true)
      ]
    case .contact:
      person + [Column(sql: "account.name", name: "company", kind: .company)] + place
        + [Column(sql: "record.birth_date", name: "birth_date", kind: .date)]
    case .lead:
      person + [Column(sql: "record.company", name: "company", kind: .company)] + place
    case .deal, .stageChange, .activity, .user, .campaign, .product, .contactRole, .rate,
      .target:
      []
    }
  }

  private static let person = [
    Column(sql: "record.given_name", name: "given_name", kind: .givenName),
    Column(sql: "record.family_name", name: "family_name", kind: .familyName),
    Column(
      sql: "case when record.family_name is null then record.full_name end", name: "full_name",
      kind: .personName),
    Column(sql: "record.email", name: "email", kind: .email),
    Column(sql: "record.phone", name: "phone", kind: .phone),
    Column(sql: "record.mobile", name: "mobile", kind: .phone),
  ]

  private static let place = [
    Column(sql: "record.street", name: "street", kind: .street),
    Column(sql: "record.city", name: "city", kind: .city),
    Column(sql: "record.postcode", name: "postcode", kind: .postcode),
    Column(sql: "record.country", name: "country", kind: .country),
  ]
}
