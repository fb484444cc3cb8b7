package import CRM
import Foundation

/// Everything a user may decide in dealpipe.yaml; what is nil is decided from the files.
package struct Settings: Sendable, Equatable, Codable {
  /// The database file, relative to the settings file.
  package var database: String?
  /// The folder that reports are published in, relative to the settings file.
  package var reports: String?
  /// What the run reports about: a day (its last second counts) or a UTC instant.
  package var asOf: String?
  /// IANA name of the organisation's time zone.
  package var timezone: String?
  /// ISO 4217 code that money is reported in.
  package var currency: String?
  /// ISO 3166 code that phone numbers without country belong to.
  package var region: String?
  /// The company's name, printed on the report.
  package var organisation: String?
  /// `en` or `id`.
  package var language: String = "en"
  /// Where exports lie; empty means the folder or files named on the command line.
  package var sources: [SourceSettings] = []
  /// The source that deals are taken from; nil: the one with the fullest stage history.
  package var dealsFrom: String?
  /// Where a settings file names that source.
  package var dealsFromPlace: SettingsPlace?
  /// Canonical stage by label.
  package var stages: [String: String] = [:]
  /// Share of a file's records that may be quarantined before the run stops.
  package var errorGateShare: Double = 0.01
  /// Number of quarantined records of a file below which the run never stops.
  package var errorGateRecords: Int = 10
  /// Share of records by which a full export may shrink before the run stops.
  package var shrinkGuard: Double = 0.2
  /// Of how many newest published runs the database keeps what their reports told; nil: of all.
  package var keepReports: Int?
  /// What becomes of columns that a source's tables did not have before.
  ///
  /// Nil: they are read as any other.
  package var columnDrift: DriftPolicy?
  /// Rule by entity and group of fields that survive together; nil: the defaults.
  package var survivorship: [String: [String: String]]?
  /// Names of sources, the most trusted first, for golden records; nil: by name.
  package var trustedSources: [String]?
  /// Fields or headers by entity: records that differ there are never merged; nil: the defaults.
  package var protectedFields: [String: [String]]?
  /// Policies of the metrics by name: METRICS.md.
  package var policies: [String: String] = [:]
  /// Which hygiene rules hold and what the user adds to them; nil: the rules as they are.
  package var hygiene: HygieneSection?

  package init() {}

  /// The settings that a run kept in the ledger; nil where they can't be read.
  init?(json: String) {
    guard let settings = try? JSONDecoder().decode(Settings.self, from: Data(json.utf8)) else {
      return nil
    }
    self = settings
  }

  /// The settings as JSON text with sorted keys, for the ledger.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var kept = self
    // Where the file lies says nothing about the run.
    kept.dealsFromPlace = nil
    return String(decoding: try encoder.encode(kept), as: UTF8.self)
  }
}

/// A place in a settings file, 1-based.
package struct SettingsPlace: Sendable, Equatable, Codable {
  package let path: String
  package let line: Int
  package let column: Int
}

/// One place that exports come from.
package struct SourceSettings: Sendable, Equatable, Codable {
  /// Its name in the database and in reports; nil: the maker of the CRM.
  package var name: String?
  /// A file or folder, relative to the settings file.
  package var path: String
  /// Whether its files hold all records, so that what is missing was deleted; nil: by profile.
  package var isFull: Bool?
  /// The day on which its files were exported, `2026-06-30`; nil: as their names tell.
  package var snapshotAt: String?
  /// Whether a run without it is an error.
  package var isRequired = true
  /// What its tables hold, such as `lead`; nil: found out from headers and content.
  package var entity: String?
  /// The id of the profile to read it by; nil: found out.
  package var profile: String?
  /// Field by header: a field's name, `id` for the key, or `ignore`.
  package var columns: [String: String] = [:]
  /// Kind of value by header, for columns that no field takes: their values are cleaned as that;
  /// nil: as they came.
  package var kinds: [String: String]?
  /// `day_first` or `month_first`, for dates whose column doesn't decide it.
  package var dateOrder: String?
  /// `point` or `comma`, for numbers whose column doesn't decide it.
  package var decimal: String?
  /// What becomes of new columns of its tables; nil: as for all sources.
  package var columnDrift: DriftPolicy?

  package init(path: String) { self.path = path }
}
