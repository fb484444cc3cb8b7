import CRM
import Cleaning

extension RecognitionSettings {
  /// What the settings of a source say about its tables; nothing where it has none.
  init(of source: SourceSettings?) {
    self.init()
    guard let source else { return }
    profile = source.profile
    entity = source.entity.flatMap { Entity(rawValue: $0) }
    columns = source.columns.mapValues { $0 == "ignore" ? "" : $0 }
    kinds = (source.kinds ?? [:]).compactMapValues { try? KindName.kind($0) }
    switch source.dateOrder {
    case "day_first": dateOrder = .dayFirst
    case "month_first": dateOrder = .monthFirst
    default: break
    }
    switch source.decimal {
    case "comma": decimalStyle = .comma
    case "point": decimalStyle = .point
    default: break
    }
  }
}
