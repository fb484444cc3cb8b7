/// What the ids of stages and pipelines stand for, as tables beside the deals tell.
///
/// APIs give a deal's stage as an id (`99481072`, `3`); the names are in answers of their own.
package struct LabelBook: Sendable, Equatable {
  private var labels: [String: [String: String]] = [:]

  package init() {}

  /// Whether it names nothing.
  package var isEmpty: Bool { labels.isEmpty }

  /// Adds what another book names; what is known stays.
  package mutating func add(_ other: LabelBook) {
    for (field, names) in other.labels {
      labels[field, default: [:]].merge(names) { known, _ in known }
    }
  }

  /// What it names, by field and id.
  package var entries: [(field: String, id: String, label: String)] {
    labels.sorted { $0.key < $1.key }.flatMap { field, names in
      names.sorted { $0.key < $1.key }.map { (field, $0.key, $0.value) }
    }
  }

  /// Names an id of a field.
  package mutating func add(_ label: String, for id: String, of field: String) {
    guard !id.isEmpty, !label.isEmpty else { return }
    labels[field, default: [:]][id] = label
  }

  /// The names of a field's ids; nil where it has none.
  func names(of field: String) -> [String: String]? {
    labels[field == "from_stage" ? "stage" : field]
  }

  /// A fingerprint: other names read the same file differently.
  package var text: String {
    labels.sorted { $0.key < $1.key }.map { field, names in
      field + names.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    }.joined(separator: ";")
  }
}

/// Which columns of a table name the ids of a field.
package struct LabelList: Sendable {
  /// `stage` or `pipeline`.
  let field: String
  /// Headers of the column with the id, the best first.
  let id: [String]
  /// Headers of the column with the name.
  let label: [String]
}
