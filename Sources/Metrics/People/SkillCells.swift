import Cleaning

/// Rep by stage against the team without that rep; METRICS.md section 7 and section 11.
///
/// View A `first` of the last 12 months; only cells with 20 resolved entries are tested.
func skillCells(_ whole: Population) -> [SkillCell] {
  let facts = whole.facts
  guard whole.derivations.completeness != .currentOnly else { return [] }
  let year = Period.named(.last12Months, on: facts.today, fiscal: .init())
  let keys = whole.derivations.keys(.owner)
  let none = EntryTally(whole.derivations.visits.scale)
  var everybody = none
  var tallies = [EntryTally](repeating: none, count: keys.keys.count)
  for entry in stageEntries(whole.derivations, window: year) {
    everybody.add(entry)
    tallies[Int(keys.ofDeal[Int(entry.deal)])].add(entry)
  }
  let team = everybody.stages(.first, whole.derivations)
  var cells: [SkillCell] = []
  for (index, tally) in tallies.enumerated() {
    guard let owner = keys.owners[index].position else { continue }
    let own = tally.stages(.first, whole.derivations)
    for (step, stage) in own.enumerated() where stage.conversion.n > 0 {
      let advanced = stage.fates.advanced
      let lost = stage.conversion.n - advanced
      let teamAdvanced = team[step].fates.advanced - advanced
      let teamLost = team[step].conversion.n - team[step].fates.advanced - lost
      let isTested = stage.conversion.n >= Spread.tailFloor && teamAdvanced + teamLost > 0
      cells.append(
        SkillCell(
          owner: Int32(owner), name: keys.keys[index], step: stage.step, advanced: advanced,
          lost: lost, teamAdvanced: teamAdvanced, teamLost: teamLost,
          p: isTested ? fisherExact(advanced, lost, teamAdvanced, teamLost) : nil,
          isSignificant: false))
    }
  }
  let tested = cells.indices.filter { cells[$0].p != nil }
  let stands = benjaminiHochberg(tested.compactMap { cells[$0].p }, rate: 0.1)
  for (offset, index) in tested.enumerated() where stands[offset] {
    cells[index] = cells[index].significant()
  }
  return cells
}

extension SkillCell {
  fileprivate func significant() -> SkillCell {
    SkillCell(
      owner: owner, name: name, step: step, advanced: advanced, lost: lost,
      teamAdvanced: teamAdvanced, teamLost: teamLost, p: p, isSignificant: true)
  }
}
