import CRM

/// What is known of columns from other files: of earlier runs, and of this one.
extension Plan {
  /// Lets columns whose own values leave open how they are written be read as their values in other
  /// files say.
  ///
  /// - Parameter memories: what earlier runs decided, by the name of the source.
  mutating func remember(_ memories: [String: ColumnMemory]) {
    self.memories = memories
    recall()
    for index in tables.indices {
      tables[index].recognition = tables[index].recognition.read(
        by: tables[index].recognitionSettings)
    }
  }

  /// Gives every table what is known of its columns: what earlier files of the plan decided, before
  /// them earlier runs, and where neither did, later files of the plan.
  mutating func recall() {
    var later: [String: ColumnMemory] = [:]
    for index in tables.indices.reversed() {
      let table = tables[index]
      tables[index].recognitionSettings.memory = later[table.source] ?? ColumnMemory()
      later[table.source, default: ColumnMemory()].take(
        table.recognition.decisions, from: table.shown)
    }
    var earlier = memories
    for index in tables.indices {
      let table = tables[index]
      // A column that decides for itself was not written in another way before.
      tables[index].recognitionSettings.memory.forget(
        Set(table.recognition.decisions.filter { $0.value.votes != nil }.keys))
      tables[index].recognitionSettings.memory.take(earlier[table.source] ?? ColumnMemory())
      earlier[table.source, default: ColumnMemory()].take(
        table.recognition.decisions, from: table.shown)
    }
  }
}

extension PlannedTable {
  /// How the table was read, with what was assumed turned into decisions where later values agree.
  ///
  /// - Parameter found: what values of the tables and companions in the file confirm.
  /// - Returns: the recognition that the report tells of.
  func recognition(confirmedBy found: [(Recognition, [Confirmation])]) -> Recognition {
    var read = recognition
    for (told, confirmed) in found where told.sourceColumns == read.sourceColumns {
      if told.profile.id == read.profile.id {
        read.confirm(confirmed)
      } else if let place = read.companions.firstIndex(where: { $0.profile.id == told.profile.id })
      {
        read.companions[place].confirm(confirmed)
      }
    }
    return read
  }
}
