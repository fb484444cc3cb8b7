import CRM
import Cleaning
import Tabular

/// The table that a record was loaded from, read as it was read then.
struct OriginalTable {
  let member: TableMember
  let place: RecordPlace
  let settings: RecognitionSettings

  /// The row of a key among those that the bytes at the place tell; nil where no record begins there.
  ///
  /// - Throws: `TabularError`.
  func record(_ key: String) throws(TabularError) -> FoundRecord? {
    let all = try member.records(at: place.byteOffset)
    if all.count < 2 { return all.first }
    // An object of a JSON file may tell several rows of several tables.
    for found in all {
      let own = all.filter { $0.batch.table.id == found.batch.table.id }
      let keys = try keys(of: found)
      guard keys.count == own.count, let index = keys.firstIndex(of: key) else { continue }
      return own[index]
    }
    return all.first
  }

  /// By field, the first of its columns that is not blank, as the mapper fills fields; none where
  /// the rows are made of the table's records, as of a log of changed fields.
  ///
  /// - Throws: `TabularError`.
  func columns(of found: FoundRecord) throws(TabularError) -> [String: OriginalRecord.Column] {
    guard let recognition = try recognition(of: found), recognition.reshaping == nil else {
      return [:]
    }
    var columns: [String: OriginalRecord.Column] = [:]
    for mapping in recognition.mapping where columns[mapping.field.id] == nil {
      let text = found.batch.text(found.index, mapping.column)
      if text.allSatisfy(\.isWhitespace) { continue }
      columns[mapping.field.id] = OriginalRecord.Column(header: mapping.header, text: text)
    }
    return columns
  }

  /// The keys of the rows that are made of a record's bytes.
  private func keys(of found: FoundRecord) throws(TabularError) -> [String] {
    guard let recognition = try recognition(of: found), let currency = CurrencyCode("USD") else {
      return []
    }
    // No key depends on currency, region or zone.
    var mapper = RecordMapper(
      recognition: recognition,
      defaults: MapperDefaults(currency: currency, region: nil, zone: .utc))
    let batch = mapper.map(found.batch)
    return batch.rows.filter { $0.byteOffset == found.position.byteOffset }
      .map { batch.string($0.key) }
  }

  /// What the record's table is, by its first records; nil where it is not what was loaded.
  private func recognition(of found: FoundRecord) throws(TabularError) -> Recognition? {
    let table = found.batch.table
    let first = try Samples.tables(of: member.reader()).first {
      $0.first?.table.columns == table.columns
    }
    let outcome = Recogniser.recognise(
      columns: table.columns, table: table.name, file: place.path,
      samples: first ?? [found.batch], settings: settings)
    return outcome.recognition.flatMap { $0.profile.id == place.profile ? $0 : nil }
  }
}
