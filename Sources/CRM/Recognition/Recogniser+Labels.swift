package import Tabular

extension Recogniser {
  /// The names of stages or pipelines that a table tells, with its vendor; nil for any other table.
  package static func labels(in samples: [RecordBatch]) -> (vendor: Vendor, book: LabelBook)? {
    var book = LabelBook()
    guard let columns = samples.first?.table.columns else { return nil }
    let headers = columns.map { HeaderName($0) }
    let index = VendorMatch.index(headers)
    let sample = Sample(samples, width: columns.count)
    let fitting = ProfileList.all.first { profile in
      profile.labels != nil
        && VendorMatch(profile, headers: headers, index: index, sample: sample) != nil
    }
    guard let fitting, let list = fitting.labels,
      let id = list.id.lazy.compactMap({ index[HeaderName.key($0)] }).first,
      let label = list.label.lazy.compactMap({ index[HeaderName.key($0)] }).first
    else { return nil }
    for batch in samples where batch.columnCount == columns.count {
      for record in 0..<batch.count {
        book.add(
          batch.text(record, label).trimmed, for: batch.text(record, id).trimmed, of: list.field)
      }
    }
    return (fitting.vendor, book)
  }
}
