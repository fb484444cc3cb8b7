import Testing

/// Duplicates found in the sample company against who is truly whom, by pairs of records.
@Suite struct DuplicateTests {
  /// One kind of record, and the least F1 that the matching must reach.
  struct Object: CustomTestStringConvertible, Sendable {
    let inKey: String
    let entity: String
    let floor: Double
    var testDescription: String { entity }
  }

  static let objects = [
    Object(inKey: "Account", entity: "account", floor: 0.94),
    Object(inKey: "Contact", entity: "contact", floor: 0.84),
    Object(inKey: "Lead", entity: "lead", floor: 0.92),
  ]

  @Test(arguments: objects)
  func duplicatesAreFoundAboveTheFloor(object: Object) async throws {
    let (run, key) = try await KeyedNight.all[0].numbers()
    let (groups, truth) = try Self.partitions(object, run, key)
    let score = PairScore(groups: groups, truth: truth)
    Attachment.record("\(object.entity): \(score)", named: "duplicates-\(object.entity).txt")
    #expect(score.inTruth > 10)
    #expect(score.f1 >= object.floor, "\(object.entity): \(score)")
  }

  @Test func mostRecordsThatOnlyLookAlikeStayApart() async throws {
    let (run, key) = try await KeyedNight.all[0].numbers()
    let answers = try JSON(file: Repository.sampleData + "/answer-key.json")
    var merged: [String] = []
    for object in Self.objects {
      let (groups, _) = try Self.partitions(object, run, key)
      for alike in answers["not_duplicates"].items {
        let ids = alike[object.inKey].items.compactMap(\.string)
        let isMerged = ids.count > 1 && groups.contains { Set($0).isSuperset(of: ids) }
        if isMerged { merged.append("\(object.entity): \(alike["why"])") }
      }
    }
    // Measured: a subsidiary behind its parent's switchboard, two fathers with their sons.
    #expect(answers["not_duplicates"].items.count == 12)
    #expect(merged.count <= 3, "\(merged)")
  }

  @Test func everyGroupHasOneSurvivorAndOneProbabilityARecord() async throws {
    let (run, _) = try await KeyedNight.all[0].numbers()
    for object in Self.objects {
      let table = try CSVTable(file: run.report + "/rows/duplicates-\(object.entity).csv")
      let lines = zip(table["cluster_id"], zip(table["is_survivor"], table["match_probability"]))
      for (cluster, members) in Dictionary(grouping: lines, by: \.0) {
        #expect(members.count > 1, "cluster \(cluster)")
        #expect(members.filter { $0.1.0 == "1" }.count == 1, "cluster \(cluster)")
        for (_, (_, probability)) in members {
          #expect((0...1).contains(Double(probability) ?? -1), "cluster \(cluster)")
        }
      }
    }
  }

  private static func partitions(
    _ object: Object, _ run: Published, _ key: JSON
  ) throws -> (groups: [[String]], truth: [String: String]) {
    let table = try CSVTable(file: run.report + "/rows/duplicates-\(object.entity).csv")
    let members = Dictionary(grouping: zip(table["cluster_id"], table["id"]), by: \.0)
    let groups = members.sorted { $0.key < $1.key }.map { $0.value.map(\.1) }
    var truth: [String: String] = [:]
    for (cluster, ids) in key["clusters"][object.inKey].members {
      for id in ids.items.compactMap(\.string) { truth[id] = cluster }
    }
    return (groups, truth)
  }
}
