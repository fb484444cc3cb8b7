import Testing
import Warehouse

/// The data dictionary and the schema it is made from.
@Suite struct DataDictionaryTests {
  private func dictionary(_ extra: [String] = []) throws -> DataDictionary {
    let database = try TestWarehouse()
    try database.write { store in for sql in extra { try store.run(sql, doing: "testing") } }
    return try Warehouse(path: database.path, mustExist: true).read { try DataDictionary(of: $0) }
  }

  @Test func everyTableViewAndColumnHasASentence() throws {
    let objects = try dictionary().objects
    #expect(objects.count > 50)
    for object in objects {
      #expect(object.sentence != nil, "\(object.name) does not say what a row is")
      for column in object.columns {
        #expect(column.sentence != nil, "\(object.name).\(column.name) has no sentence")
      }
    }
  }

  @Test func everySentenceIsOneThatEndsWithAStop() throws {
    for object in try dictionary().objects {
      for sentence in object.columns.compactMap(\.sentence) + [object.sentence ?? ""] {
        #expect(sentence.hasSuffix("."), "\(object.name): \(sentence)")
        #expect(!sentence.hasSuffix(".."), "\(object.name): \(sentence)")
        #expect(!sentence.contains("|"), "\(object.name): \(sentence)")
      }
    }
  }

  @Test func noSentenceIsAboutWhatIsNotThere() throws {
    #expect(try dictionary().strays == [])
  }

  @Test func everyColumnHasAType() throws {
    for object in try dictionary().objects {
      for column in object.columns {
        #expect(
          ["text", "integer", "real", "blob"].contains(column.type),
          "\(object.name).\(column.name): \(column.type)")
      }
    }
  }

  @Test func whatSomebodyElsePutThereIsListedWithoutSentences() throws {
    let objects = try dictionary(["create table mine (a integer, b text)"]).objects
    let mine = try #require(objects.first { $0.name == "mine" })
    #expect(mine.sentence == nil)
    #expect(mine.columns.map(\.name) == ["a", "b"])
    #expect(mine.columns.allSatisfy { $0.sentence == nil })
  }

  @Test func everyViewThatShowsRecordsNamesThemAndTheirPlace() throws {
    let objects = try dictionary().objects.filter(\.isView)
    for object in objects {
      let columns = Set(object.columns.map(\.name))
      let isNamed =
        columns.isSuperset(of: ["source_name", "key"])
        || columns.isSuperset(of: ["source_id", "key"])
        || columns.contains("golden_id") || columns.isSuperset(of: ["left_source", "left_key"])
      #expect(isNamed, "\(object.name) names no record")
      if object.name.hasPrefix("stg_") {
        #expect(columns.isSuperset(of: ["file_path", "line", "byte_offset"]), "\(object.name)")
      }
    }
  }
}
