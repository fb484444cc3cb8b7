import Tabular
import Warehouse

/// What a command's end means to a script; ARCHITECTURE.md.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  case found = 1
  case usage = 2
  case source = 3
  case gate = 4
  case locked = 5
  case store = 6
}

extension ExitStatus {
  /// The code a script gets for an error of any layer; ARCHITECTURE.md, Commands.
  package static func of(_ error: any Error) -> ExitStatus {
    switch error {
    case let error as JobError:
      switch error {
      case .missingSource, .unreadableSource, .nothingToRead, .missingParts, .nothingRecognised,
        .noRecords, .columnsChanged, .lostIDs:
        .source
      case .errorGate: .gate
      case .locked, .publishing: .locked
      case .unwritable, .occupied: .store
      case .noAsOf, .unreadableAsOf, .unknown, .unreadableArgument, .overwritesInput: .usage
      }
    case let error as UnpublishedError: of(error.cause)
    case is SettingsError, is DecisionError, is ReportError: .usage
    case let error as DedupeError: error.status
    case let error as OutputError: error.status
    case let error as WarehouseError:
      switch error {
      case .shrank: .source
      case .absent, .noFile: .usage
      case .busy: .locked
      // SQLITE_BUSY and SQLITE_LOCKED
      case .sqlite(let code, _, _, _) where [5, 6].contains(code & 0xff): .locked
      case .sqlite, .notOurs, .tooNew, .unopenable, .dangling: .store
      }
    case let error as TabularError:
      switch error {
      case .cannotWrite: .store
      case .missingFile, .noPermission, .isFolder, .isStream, .cannotRead, .changed, .emptyFile,
        .blankFile, .spreadsheet, .binaryFile, .unsupportedEncoding, .truncatedArchive,
        .damagedArchive,
        .emptyArchive, .webPage, .encryptedMember, .unsupportedCompression, .tooLarge, .invalidJSON,
        .noTable:
        .source
      }
    default: .store
    }
  }
}
