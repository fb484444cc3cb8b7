extension JobError: CustomStringConvertible {
  /// What, where and what to do, without any customer's value.
  package var description: String {
    switch self {
    case .missingSource(let path):
      """
      \(path): error: there is no such file or folder
        check the path, or mark the source `required: false` in dealpipe.yaml if it may be absent
      """
    case .unreadableSource(let path, let reason):
      """
      \(path): error: it can't be read: \(reason)
        give this user the right to read it, then run again; nothing was loaded
      """
    case .nothingToRead(let path):
      """
      \(path): error: the folder holds no file that could be an export
        put CSV or JSON exports (plain, .gz or .zip) into it, or name another folder
      """
    case .missingParts(let path, let missing):
      """
      \(path): error: the export has parts that are not here: \
      \(missing.map(String.init).joined(separator: ", "))
        copy all parts of the export beside it, then run again; nothing was loaded
      """
    case .nothingRecognised(let paths, let reasons):
      """
      \(paths.joined(separator: ", ")): error: no table here is one that dealpipe knows
      \(reasons.map { "  \($0)" }.joined(separator: "\n"))
        see what was found with: dealpipe inspect FILE
      """
    case .noRecords(let path):
      """
      \(path): error: it has no records
        the export is empty or holds a header only; export it again, nothing was loaded
      """
    case .columnsChanged(let path, let new, let missing):
      """
      \(path): error: its columns are not those of earlier exports
        new: \(new.isEmpty ? "none" : new.joined(separator: ", ")); missing: \
      \(missing.isEmpty ? "none" : missing.joined(separator: ", "))
        export the same columns again, or set `column_drift: evolve` for one run to accept these
      """
    case .errorGate(let path, let quarantined, let read, let share, let firstReason):
      """
      \(path): error: \(quarantined) of \(read) records could not be read, more than \
      \(Self.percent(share)) % are
        the first: \(firstReason)
        nothing of this run was kept; export the file again, or raise `error_gate` in dealpipe.yaml
      """
    case .locked(let path, let holder):
      """
      \(path): error: another run holds the database\(holder.isEmpty ? "" : " (\(holder))")
        wait until it has finished; a run that died leaves no lock behind
      """
    case .publishing(let folder, let holder):
      """
      \(folder): error: another dealpipe publishes here\(holder.isEmpty ? "" : " (\(holder))")
        wait until it has finished, then run again; one that died leaves no lock behind
      """
    case .lostIDs(let path, let column, let source):
      """
      \(path): error: it lacks the column `\(column)`, by which the records of `\(source)` are known
        export it again with that column; if it is no export of that source, give its own a `name`
      """
    case .occupied(let path, let kind, let wanted):
      """
      \(path): error: this is \(kind), where \(wanted) goes
        move it away, or publish in another folder with --reports; then run again
      """
    case .unwritable(let path, let reason):
      """
      \(path): error: it can't be written: \(reason)
        free space or permissions, then run again; the last report is untouched
      """
    case .noAsOf:
      """
      error: no record carries a date of creation or change, so the day of the report is not known
        name it: --as-of 2026-06-30
      """
    case .unreadableAsOf(let text):
      """
      error: the as-of `\(text)` is neither a day nor an instant
        write 2026-06-30 or 2026-06-30T18:00:00Z
      """
    case .unknown(let what, let name, let known):
      """
      error: there is no \(what) `\(name)`
        known: \(known.joined(separator: ", "))
      """
    case .unreadableArgument(let option, let text, let expected):
      """
      error: `\(option) \(text)` can't be read
        expected \(expected)
      """
    case .overwritesInput(let path):
      """
      \(path): error: the result would take the place of the file it is made from
        name another file with -o; the original is the only proof of what was changed
      """
    }
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}

extension DecisionError: CustomStringConvertible {
  /// What, where and what to do; the ids are those that were given.
  package var description: String {
    switch self {
    case .noRecord(let entity, let name):
      """
      error: there is no current \(entity) record `\(name)`
        write its id as in its export, or SOURCE:ID; `dealpipe review` and `export` show both
      """
    case .neverTold(let entity, let name, let hasGolden):
      """
      error: no export told of a \(entity) record `\(name)`, and none is in quarantine
        write its id as in its export, SOURCE:ID\(hasGolden ? ", or a golden id" : ""); the columns \
      source_name and key of the view stg_\(entity) list them
      """
    case .severalKinds(let name, let entities):
      """
      error: `\(name)` is the id of several golden records: \(entities.joined(separator: ", "))
        say which with --entity
      """
    case .ambiguous(let entity, let name, let sources):
      """
      error: \(sources.count) sources have the \(entity) record `\(name)`
        write one of: \(sources.map { "\($0):\(name)" }.joined(separator: ", "))
      """
    case .tooFew(let entity):
      """
      error: a merge needs two different \(entity) records
        dealpipe merge \(entity) A B
      """
    case .notMerged(let entity, let name, let other):
      """
      error: the \(entity) record `\(name)` is not merged with \(other.map { "`\($0)`" } ?? "any other")
        see who belongs together: dealpipe export --entity \(entity) -o -
      """
    case .missingColumn(let path, let line, let column, let found):
      """
      \(path):\(line): error: there is no column `\(column)`
        found: \(found.joined(separator: ", "))
        fill in the file that `dealpipe review -o FILE` writes, and keep its header
      """
    case .wrongCell(let path, let line, let column, let header, let expected):
      """
      \(path):\(line): error: column \(column) (`\(header)`) can't be used
        expected \(expected); nothing of the file was applied
      """
    case .damagedLine(let path, let line, let detail):
      """
      \(path):\(line): error: the line is damaged: \(detail)
        save the file as CSV again; nothing of it was applied
      """
    case .conflictingLines(let path, let line, let earlier):
      """
      \(path):\(line): error: line \(earlier) says otherwise about the same two records
        keep one of the two lines; nothing of the file was applied
      """
    case .contradiction(let entity, let line, let path, let chain):
      """
      \(path)\(line.map { ":\($0)" } ?? ""): error: two \(entity) records that were rejected are the same \
      by a chain of accepted pairs over \(chain) records
        reject one pair of the chain, or take the rejection back with `dealpipe merge`; nothing of \
      the file was applied
      """
    }
  }
}

extension ReportError: CustomStringConvertible {
  /// What, where and what to do.
  package var description: String {
    switch self {
    case .unpublished(let run):
      """
      error: the report of run \(run) is not out yet
        the next `dealpipe run` publishes it
      """
    case .notKept(let run, let program):
      """
      error: what the report of run \(run) told is not kept: \(program) published it
        recompute it from the records: dealpipe report --as-of DAY
      """
    case .forgotten(let run, let report):
      """
      error: what the report of run \(run) told is no longer kept: `keep_reports` keeps newer ones
        it was published in \(report), or recompute it: dealpipe report --as-of DAY
      """
    case .otherVersion(let run, let program):
      """
      error: what the report of run \(run) told was kept by \(program) in a form that this one \
      does not read
        install that version, or recompute it from the records: dealpipe report --as-of DAY
      """
    }
  }
}

extension SettingsError: CustomStringConvertible {
  /// What, where (file, line, column) and what to do.
  package var description: String {
    switch self {
    case .unreadable(let path):
      """
      \(path): error: the settings can't be read
        check the path and its permissions, or leave --config out to run without settings
      """
    case .notYAML(let path, let line, let column, let problem):
      """
      \(path):\(line):\(column): error: this is not YAML: \(problem)
        write `key: value` lines, indented with spaces
      """
    case .unknownKey(let path, let line, let column, let key, let known):
      """
      \(path):\(line):\(column): error: there is no setting `\(key)`
        known here: \(known.joined(separator: ", "))
      """
    case .wrongValue(let path, let line, let column, let key, let expected):
      """
      \(path):\(line):\(column): error: the value of `\(key)` can't be used
        expected \(expected)
      """
    case .wrongQuery(let path, let line, let column, let rule, let problem):
      """
      \(path):\(line):\(column): error: the query of the hygiene rule `\(rule)` can't be used: \(problem)
        write one `select` that returns the ids of the bad records as `id`, such as
        select id from stg_deal where amount > 1000000; the views stg_* name all fields
      """
    }
  }
}
