/// Facts about a report that can't be rendered again; the prose is in `Diagnostics.swift`.
package enum ReportError: Error, Equatable, Sendable {
  /// The run was killed before its report was out.
  case unpublished(run: Int64)
  /// The report is older than the tables that keep what reports tell.
  case notKept(run: Int64, program: String)
  /// Newer reports took its place, as `keep_reports` says; `report` is the folder it was published in.
  case forgotten(run: Int64, report: String)
  /// Another version of the program kept it in another form.
  case otherVersion(run: Int64, program: String)
}
