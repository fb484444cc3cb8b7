/// What one kind of exported table looks like and which field each of its columns becomes.
///
/// Headers are compared by `HeaderName.key`, so one spelling stands for all of `StageName`,
/// `stage_name` and `Stage Name`.
package struct Profile: Sendable {
  /// What a recognised table is used for.
  package enum Purpose: Sendable, Equatable {
    case records(Entity)
    /// The table is known but nothing is loaded from it; the text says why.
    case notUsed(String)
  }

  /// The name in settings, reports and the database: `salesforce-opportunity`.
  package let id: String
  package let vendor: Vendor
  /// What people call the file.
  package let title: String
  package let purpose: Purpose
  /// Groups of headers; a table matches only if it has at least one header of each group.
  package let required: [[String]]
  /// Text that at least one header has as it came, where folding would lose what tells the vendor.
  let mark: String?
  /// Headers that rule the profile out.
  package let forbidden: [String]
  /// Headers with the field id each becomes, where `id` stands for the record's own key.
  ///
  /// Where several headers lead to one field the first that is not blank in a record fills it.
  package let columns: [(header: String, field: String)]
  /// Known headers that carry no fact of the business, such as technical stamps; never kept.
  package let bookkeeping: [String]
  package let traits: Traits
  /// How its records tell changes of single fields; nil where each record is one of the entity.
  package let changes: ChangeLog?
  /// Which ids its records name; nil where they name none.
  let labels: LabelList?

  package init(
    _ id: String, _ vendor: Vendor, _ title: String, _ purpose: Purpose, required: [[String]],
    mark: String? = nil, forbidden: [String] = [], columns: KeyValuePairs<String, String> = [:],
    bookkeeping: [String] = [], traits: Traits = Traits(), changes: ChangeLog? = nil,
    labels: LabelList? = nil
  ) {
    self.id = id
    self.vendor = vendor
    self.title = title
    self.purpose = purpose
    self.required = required
    self.mark = mark
    self.forbidden = forbidden
    self.columns = columns.map { (header: $0.key, field: $0.value) }
    self.bookkeeping = bookkeeping
    self.traits = traits
    self.changes = changes
    self.labels = labels
  }

  /// A profile of rows that were made from another table's records.
  init(
    _ id: String, _ vendor: Vendor, _ title: String, _ purpose: Purpose,
    retold columns: [(header: String, field: String)], traits: Traits
  ) {
    self.id = id
    self.vendor = vendor
    self.title = title
    self.purpose = purpose
    required = []
    mark = nil
    forbidden = []
    self.columns = columns
    bookkeeping = []
    self.traits = traits
    changes = nil
    labels = nil
  }

  /// The header that usually fills a field, `id` for the record's own key; nil where none does.
  package func header(of field: String) -> String? {
    columns.first { $0.field == field }?.header
  }

  /// The header that fills a field, where no other one does.
  package func onlyHeader(of field: String) -> String? {
    let all = columns.filter { $0.field == field }
    return all.count == 1 ? all.first?.header : nil
  }

  /// Whether it stands for any object of its vendor that has no profile of its own.
  var isLastResort: Bool { id.hasSuffix("-other") }

  /// The entity whose records the table holds; nil when nothing is loaded from it.
  package var entity: Entity? {
    switch purpose {
    case .records(let entity): entity
    case .notUsed: nil
    }
  }
}

/// How the values of a profile behave.
package struct Traits: Sendable {
  /// How record ids are written.
  package enum IDStyle: Sendable, Equatable {
    /// Any text; only surrounding space is removed.
    case text
    /// 15 or 18 characters; stored in the 18-character form. The object's key prefix, if known.
    case salesforce(prefix: String?)
    /// `zcrm_` before a number; stored without it.
    case zoho
    /// A GUID, perhaps in braces; stored in lower case without them.
    case guid
  }

  /// How probabilities are written.
  package enum ProbabilityScale: Sendable, Equatable {
    /// 0 to 100.
    case percent
    /// 0 to 1.
    case fraction
    /// Decided per column: a percent sign in the header or any value above 1 means 0 to 100.
    case byContent
  }

  package var idStyle: IDStyle
  package var probability: ProbabilityScale
  /// Whether times without a zone are UTC, whatever the organisation's zone is.
  package var timesAreUTC: Bool
  /// Whether references may be lists parted by semicolons, of which the first counts.
  package var listsReferences: Bool
  /// Headers of columns that hold days, though exported with a time of midnight.
  package var dateOnly: [String]
  /// The kind of the records of an activity file, where the file alone decides it.
  package var activityKind: ActivityKind?
  /// Headers of columns by which the kind of an activity is decided, in order.
  package var kindColumns: [String]
  /// Whether an export of this kind is the whole of the object, so that what is missing is gone.
  package var isFullExport: Bool
  /// Headers of amounts that were really paid: nothing stands there for a deal that was lost, and the
  /// estimate counts.
  package var actualAmounts: [String]
  /// Whether records may do without an id of their own: a natural key or their content stands in.
  package var allowsMissingKey: Bool

  package init(
    idStyle: IDStyle = .text, probability: ProbabilityScale = .byContent,
    timesAreUTC: Bool = false, listsReferences: Bool = false, dateOnly: [String] = [],
    activityKind: ActivityKind? = nil,
    kindColumns: [String] = [], isFullExport: Bool = false, allowsMissingKey: Bool = false,
    actualAmounts: [String] = []
  ) {
    self.idStyle = idStyle
    self.probability = probability
    self.timesAreUTC = timesAreUTC
    self.listsReferences = listsReferences
    self.dateOnly = dateOnly
    self.activityKind = activityKind
    self.kindColumns = kindColumns
    self.isFullExport = isFullExport
    self.allowsMissingKey = allowsMissingKey
    self.actualAmounts = actualAmounts
  }

  /// The traits of an object in a Salesforce Data Export.
  package static func salesforce(
    prefix: String?, dateOnly: [String] = [], activityKind: ActivityKind? = nil,
    kindColumns: [String] = []
  ) -> Traits {
    Traits(
      idStyle: .salesforce(prefix: prefix), probability: .percent, timesAreUTC: true,
      dateOnly: dateOnly, activityKind: activityKind, kindColumns: kindColumns, isFullExport: true)
  }
}
