import Job

/// The entities that commands are about, by the names of the command line.
enum Entities {
  /// The entity with golden records of a name, in the singular or plural.
  ///
  /// - Throws: `JobError.unknown`.
  static func named(_ name: String) throws -> GoldenEntity {
    let plain = name.lowercased()
    guard
      let entity = GoldenEntity.allCases.first(where: {
        $0.rawValue == plain || $0.rawValue + "s" == plain
      })
    else {
      throw JobError.unknown(
        what: "entity with golden records", name: name, known: GoldenEntity.allCases.map(\.rawValue)
      )
    }
    return entity
  }
}
