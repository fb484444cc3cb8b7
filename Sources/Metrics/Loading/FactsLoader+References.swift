import CRM
import Cleaning
import Warehouse

/// Files, sources, rates, targets, owners, accounts and stages.
extension FactsLoader {
  func loadReferences() throws {
    try store.ask("select path from file order by id") { row in
      builder.files.append(row.text(0) ?? "")
    }
    dealSource = try request.dealsFrom ?? Self.systemOfRecord(in: store) ?? 0
    let vendor = try store.text("select vendor from source where id = ?", [.integer(dealSource)])
    dealVendor = vendor.flatMap { Vendor(rawValue: $0) } ?? .generic
    try loadRates()
    try loadOwners()
    try loadAccounts()
    try loadStages()
    try loadTargets()
  }

  private func loadRates() throws {
    var base: String?
    var rates = RateTable()
    try store.ask(
      """
      select currency, valid_from, rate, is_base from rate
      where closed_run is null and currency is not null order by valid_from is null, id
      """
    ) { row in
      let currency = row.text(0) ?? ""
      guard let rate = row.text(2).flatMap({ ExactDecimal($0) }) else { return }
      let isOne = powerOfTen(rate.scale) == Int128(rate.mantissa)
      if row.integer(3) == 1 || (base == nil && isOne) { base = currency }
      // An undated rate holds from the first day that can be written.
      let from = day(row, 1) ?? Day(number: -719_162)
      if from.number > -719_162 || rates.rate(of: currency, on: request.asOf.day) == nil {
        rates.add(currency, from: from, rate: rate)
      }
    }
    rates.base = base ?? request.currency.code
    builder.rates = rates
  }

  private func loadOwners() throws {
    var newestSource: [Ref: Int64] = [:]
    try store.ask(
      """
      select
          source_id, key, name, given_name, family_name, email,
          coalesce(is_active, 1) and not coalesce(is_deleted, 0)
      from user
      where closed_run is null order by source_id, id
      """
    ) { row in
      let source = row.integer(0) ?? 0
      sourcesWithUsers.insert(source)
      let key = row.text(1) ?? ""
      let parts = [row.text(3), row.text(4)].compactMap { $0 }.joined(separator: " ")
      let name = row.text(2) ?? (parts.isEmpty ? key : parts)
      let email = (row.text(5) ?? "").lowercased()
      var ref = email.isEmpty ? Ref.none : ownersByName.find("e:" + email)
      if ref == .none {
        // Two people of one source may have the same name; their ids tell them apart.
        let namesake = ownersByName.find("n:" + name.lowercased())
        if newestSource[namesake] != source { ref = namesake }
      }
      if ref == .none {
        ref = builder.add(
          OwnerFact(
            id: builder.strings.intern(key), name: builder.strings.intern(name),
            isActive: row.integer(6) != 0))
      }
      newestSource[ref] = source
      ownersByKey.add(key, of: source, ref)
      ownersByName.add("n:" + name.lowercased(), ref)
      if !email.isEmpty { ownersByName.add("e:" + email, ref) }
    }
  }

  /// The owner that a reference column names by id, e-mail or name; a new one where none is known,
  /// who is nobody's colleague any more where the source tells who is.
  func owner(_ row: RowReader, _ column: Int, source: Int64) -> Ref {
    if row.isNull(column) { return .none }
    let known = row.withBytes(column) { ownersByKey.find($0, of: source) }
    if known != .none { return known }
    guard let text = row.text(column), !text.isEmpty else { return .none }
    let folded = text.lowercased()
    for prefix in ["e:", "n:"] {
      let ref = ownersByName.find(prefix + folded)
      if ref != .none { return ref }
    }
    let symbol = builder.strings.intern(text)
    let ref = builder.add(
      OwnerFact(id: symbol, name: symbol, isActive: !sourcesWithUsers.contains(source)))
    ownersByName.add("n:" + folded, ref)
    return ref
  }

  /// Golden accounts; what the CRM merged away is the account it was merged into, where that is known.
  private func loadAccounts() throws {
    var clusters: [Int64: Ref] = [:]
    var merged: [(key: String, into: String, source: Int64, own: AccountFact)] = []
    try store.ask(
      """
      select
          account.source_id, account.key, account.name,
          coalesce(account.segment, account.industry), account.owner_ref, member.cluster_id,
          account.merged_into_ref
      from account not indexed
      left join cluster_member as member
          on member.entity = 'account'
          and member.source_id = account.source_id
          and member.key = account.key
      where account.closed_run is null
      order by coalesce(member.is_survivor, 1) desc, account.id
      """
    ) { row in
      let source = row.integer(0) ?? 0
      sourcesWithAccounts.insert(source)
      let cluster = row.integer(5)
      var ref = cluster.flatMap { clusters[$0] } ?? .none
      if ref == .none {
        let id =
          cluster.map { builder.strings.append("account-\($0)") }
          ?? row.withBytes(1) { builder.strings.append(bytes: $0) }
        let account = AccountFact(
          id: id, name: row.withBytes(2) { builder.strings.append(bytes: $0) },
          segment: symbol(row, 3), owner: owner(row, 4, source: source))
        if cluster == nil, let winner = row.text(6), !winner.isEmpty {
          merged.append((row.text(1) ?? "", winner, source, account))
          return
        }
        ref = builder.add(account)
        if let cluster { clusters[cluster] = ref }
      }
      row.withBytes(1) { accountsByKey.add(bytes: $0, of: source, ref) }
    }
    // Who was merged into a record that was merged itself comes after it.
    while !merged.isEmpty {
      let count = merged.count
      merged.removeAll { account in
        let winner = accountsByKey.find(account.into.utf8.span, of: account.source)
        if winner == .none { return false }
        accountsByKey.add(account.key, of: account.source, winner)
        return true
      }
      if merged.count == count, let lone = merged.popLast() {
        accountsByKey.add(lone.key, of: lone.source, builder.add(lone.own))
      }
    }
  }

  private func loadStages() throws {
    var pipelines: [String: Ref] = [:]
    try store.ask(
      """
      with seen as materialized (
          -- one row per stage that deals of the source stand in
          select
              coalesce(pipeline, '') as pipeline,
              stage,
              max(is_closed) as is_closed,
              max(is_won) as is_won,
              -- what the CRM sets by the stage, not somebody for one deal
              iif(
                  count(probability) >= 5 and min(probability) = max(probability),
                  min(probability), null
              ) as probability
          from deal not indexed
          where source_id = ?1 and closed_run is null and stage is not null
          group by 1, 2)
      select
          label.pipeline, label.label, label.canonical,
          coalesce(seen.is_closed, 0), coalesce(seen.is_won, 0), seen.probability
      from stage_label as label
      left join seen on seen.pipeline = label.pipeline and seen.stage = label.label
      where label.source_id = ?1
      order by label.pipeline, label.label
      """, [.integer(dealSource)]
    ) { row in
      let name = row.text(0) ?? ""
      let label = row.text(1) ?? ""
      let pipeline: Ref
      if let known = pipelines[name] {
        pipeline = known
      } else {
        pipeline = builder.add(PipelineFact(name: builder.strings.intern(name)))
        pipelines[name] = pipeline
      }
      let canonical = row.text(2).flatMap { CanonicalStage(rawValue: $0) }
      var stage = StageFact(
        label: builder.strings.intern(label), pipeline: pipeline, canonical: canonical)
      stage.probability = row.real(5).map { Int32(clamping: Int(($0 * 1_000_000).rounded())) }
      stage.isClosed = canonical == nil && row.integer(3) == 1
      stage.isWon = canonical == nil && row.integer(4) == 1
      stagesByLabel.add(name + "\u{1F}" + label, builder.add(stage))
    }
  }

  private func loadTargets() throws {
    try store.ask(
      """
      select source_id, starts_on, period, amount, currency, owner_ref from target
      where closed_run is null and amount is not null order by id
      """
    ) { row in
      guard let from = day(row, 1), let amount = row.integer(3) else { return }
      let to = TargetPeriod.end(of: from, period: row.text(2) ?? "")
      var money = currency(row, 4)
      if money == .none {
        money = builder.currency(request.currency.code, digits: request.currency.digits)
      }
      let owner = owner(row, 5, source: row.integer(0) ?? 0)
      builder.targets.append(
        TargetFact(from: from, to: to, amount: amount, currency: money, owner: owner))
    }
  }
}
