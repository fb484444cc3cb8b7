import Reporting
import Tabular

/// What reading a file to its end says about the file as a whole.
extension ReadSummary {
  /// Whether records of the export are not in the file.
  var isIncomplete: Bool { isCutOff || saysMoreFollows || lacksDeclared }

  /// Whether the file states more records than it has.
  private var lacksDeclared: Bool { (declaredRecords ?? 0) > records + quarantined }

  /// What readers of the numbers should know of it.
  func cautions(about path: String) -> [Caution] {
    var cautions: [Caution] = []
    if isCutOff { cautions.append(Caution(.cutOff, subject: path)) }
    if saysMoreFollows || lacksDeclared {
      let all = (announcedRecords ?? declaredRecords).map(String.init) ?? ""
      cautions.append(Caution(.moreRecords, subject: path, value: all))
    }
    if padded > 0 { cautions.append(Caution(.paddedRows, subject: path, value: String(padded))) }
    return cautions
  }
}
