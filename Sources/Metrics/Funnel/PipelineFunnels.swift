/// The funnel of each pipeline, by name; deals without a pipeline last.
///
/// An entry to a stage counts in the pipeline that the deal was in then, so that the entries of all
/// pipelines add up to the total: counting it where the deal has come to since would leave a
/// pipeline the deals that never left it. Created cohorts and open deals count where they are now.
///
/// - Parameters:
///   - parts: the deals by the pipeline they are in.
///   - entries: view A of all deals.
///   - derivations: what the numbers of the run rest on.
///   - window: of the entered and created cohorts.
/// - Returns: one funnel for each pipeline with deals now or entries in the window.
func pipelineFunnels(
  _ parts: [(key: String, population: Population)], _ entries: [StageEntry],
  _ derivations: Derivations, window: Period
) -> [PipelineFunnel] {
  let facts = derivations.facts
  let scale = derivations.visits.scale
  let keys = derivations.keys(.pipeline)
  let none = facts.pipelines.count
  var tallies = [EntryTally](repeating: EntryTally(scale), count: none + 1)
  var isEntered = [Bool](repeating: false, count: none + 1)
  for entry in entries {
    let place = entry.pipeline.position ?? none
    tallies[place].add(entry)
    isEntered[place] = true
  }
  var groups = [Int?](repeating: nil, count: none + 1)
  for (group, pipeline) in keys.pipelines.enumerated() { groups[pipeline.position ?? none] = group }
  let names = GroupKeys.names(ofPipelines: facts)
  let places = tallies.indices.filter { isEntered[$0] || groups[$0] != nil }.sorted {
    if $0 == none || $1 == none { return $1 == none && $0 != none }
    return names[$0] != names[$1] ? names[$0] < names[$1] : $0 < $1
  }
  return places.map { place in
    let part = groups[place].map { parts[$0] }
    return PipelineFunnel(
      key: part?.key ?? (place == none ? GroupKeys.noneKey : names[place]),
      funnel: Funnel(
        part?.population, entries: tallies[place], derivations, window: window))
  }
}
