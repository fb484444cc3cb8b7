import Foundation
import Matching
import Warehouse

/// The model of a shape as it is kept in the database.
struct FrozenModel {
  private let models: MatchModels
  private let subject: String

  init(_ shape: MatchShape, in store: Store) {
    models = MatchModels(store)
    subject = shape.subject
  }

  /// The newest model; nil before the first training.
  func newest() throws -> MatchModel? { try newestText().flatMap(Self.model) }

  /// The newest model as it is kept; nil before the first training.
  func newestText() throws -> String? { try models.newest(of: subject) }

  /// The version of the newest model; nil before the first training.
  func newestVersion() throws -> Int64? { try models.newestVersion(of: subject) }

  /// The model that a text says; nil where it says none.
  static func model(_ text: String) -> MatchModel? {
    try? JSONDecoder().decode(MatchModel.self, from: Data(text.utf8))
  }

  /// Keeps a newly trained model, given as text, under the next version.
  func keep(_ text: String, run: Int64) throws { try models.keep(text, of: subject, run: run) }

  /// A model as it is kept.
  static func text(of model: MatchModel) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(model), as: UTF8.self)
  }
}
