import CRM
import Testing

@testable import Warehouse

/// How a load writes: rows by the group, indexes sorted in files.
@Suite struct LoadWritingTests {
  @Test(arguments: [1, 31, 32, 33, 64, 100])
  func everyRowIsWrittenOnceHoweverManyAreWrittenTogether(count: Int) throws {
    let database = try TestWarehouse()
    try database.write { store in
      let origin = try TestWarehouse.origin(in: store)
      let loader = try EntityLoader(.account, in: store)
      var builder = BatchBuilder(.account)
      for place in 0..<count {
        // A column that is first filled in the middle is named from there on.
        builder.add(
          "a\(place)",
          place < count / 2 ? ["name": "N\(place)"] : ["name": "N\(place)", "city": "C\(place)"])
      }
      // A record told again, while its first state may still wait to be written.
      builder.add("a\(count - 1)", ["name": "Again"])
      let counts = try loader.load(builder.batch, from: origin)
      try loader.finish()
      #expect(counts.new == count)
      #expect(counts.changed == 1)
    }
    let rows = try database.rows(
      "select key, name, city, closed_why from account order by id")
    let first = (0..<count).map { place in
      [
        "a\(place)", "N\(place)", place < count / 2 ? "-" : "C\(place)",
        place == count - 1 ? "repeated" : "-",
      ]
    }
    #expect(rows == first + [["a\(count - 1)", "Again", "-", "-"]])
  }

  @Test func indexesAreSortedInFilesDuringALoadOnly() throws {
    let database = try TestWarehouse()
    let settings = "select temp_store, cache_size from pragma_temp_store, pragma_cache_size"
    let usual = try database.rows(settings)
    #expect(usual == [["2", "-65536"]])
    try database.warehouse.load { store in
      try store.buildIndex("create index file_by_path on file (path)", doing: "testing")
      #expect(try TestWarehouse.rows(settings, in: store) == [["1", "-65536"]])
      #expect(try store.hasIndex("file_by_path"))
    }
    #expect(try database.rows(settings) == usual)
    struct Undone: Error {}
    #expect(throws: Undone.self) { try database.warehouse.load { _ in throw Undone() } }
    #expect(try database.rows(settings) == usual)
  }
}
