import CRM

/// Views over several entities: who is who, what leads where, and children under golden parents.
extension GoldenViews {
  static var joined: [String] {
    [person, member, redirect, deal, activity, pairs]
  }

  private static let person = """
    create view int_person as
    -- one row per current contact or lead record, with the golden record it is part of
    select
        -- `contact` or `lead`
        'contact' as entity,
        contact.source_id,
        contact.key,
        contact.full_name,
        contact.given_name,
        contact.family_name,
        contact.email,
        contact.account_ref,
        null as company,
        golden.golden_id
    from int_contact_golden_id as golden
    inner join contact on contact.id = golden.row_id
    union all
    select
        'lead' as entity,
        lead.source_id,
        lead.key,
        lead.full_name,
        lead.given_name,
        lead.family_name,
        lead.email,
        null as account_ref,
        lead.company,
        golden.golden_id
    from int_lead_golden_id as golden
    inner join lead on lead.id = golden.row_id
    """

  private static var member: String {
    let all = GoldenSchema.entities.map { entity in
      """
      select
          -- `account`, `contact` or `lead`
          '\(entity.rawValue)' as entity,
          golden.golden_id,
          source.name as source_name,
          golden.key,
          golden.is_survivor,
          golden.probability,
          golden.row_id
      from int_\(entity.table)_golden_id as golden
      inner join source on source.id = golden.source_id
      """
    }
    return """
      create view mart_golden_member as
      -- one row per current account, contact and lead record: the golden record it is part of
      \(all.joined(separator: "\nunion all\n"))
      """
  }

  static let redirect = """
    create view mart_golden_redirect as
    -- one row per golden id that is not in use any more: the one to use in its place
    select
        member.entity,
        member.own_id as old_id,
        -- the golden id to use in its place
        member.cluster_id as golden_id
    from cluster_member as member
    where member.own_id <> member.cluster_id
    union all
    select
        gone.entity,
        gone.old_id,
        gone.golden_id
    from golden_redirect as gone
    """

  static let deal = """
    create view mart_deal as
    -- one row per current deal that was not deleted or merged away, amounts in minor units of its
    -- currency
    select
        deal.id,
        source.name as source_name,
        deal.key,
        deal.name,
        coalesce(golden_account.name, account.name, deal.account_ref) as account_name,
        account_id.golden_id as golden_account_id,
        contact_id.golden_id as golden_contact_id,
        coalesce(user.name, deal.owner_ref) as owner_name,
        deal.stage,
        -- the stage as every pipeline is told in, see `stage_label.canonical`
        stage_label.canonical as canonical_stage,
        deal.amount,
        deal.currency,
        deal.close_date,
        deal.created_at,
        -- what the deal came from, as the CRM names it
        deal.source as lead_source,
        file.path as file_path,
        deal.line,
        deal.byte_offset
    from deal
    inner join source on source.id = deal.source_id
    inner join file on file.id = deal.file_id
    left join account
        on account.source_id = deal.source_id
        and account.key = deal.account_ref
        and account.closed_run is null
    left join int_account_golden_id as account_id on account_id.row_id = account.id
    left join golden_account on golden_account.id = account_id.golden_id
    left join contact
        on contact.source_id = deal.source_id
        and contact.key = deal.contact_ref
        and contact.closed_run is null
    left join int_contact_golden_id as contact_id on contact_id.row_id = contact.id
    left join user
        on user.source_id = deal.source_id
        and user.key = deal.owner_ref
        and user.closed_run is null
    left join stage_label
        on stage_label.source_id = deal.source_id
        and stage_label.pipeline = coalesce(deal.pipeline, '')
        and stage_label.label = deal.stage
    where deal.closed_run is null
    and coalesce(deal.is_deleted, 0) = 0
    and deal.merged_into_ref is null
    """

  static let activity = """
    create view mart_activity as
    -- one row per current activity that was not deleted, under the golden records it is about
    select
        activity.id,
        source.name as source_name,
        activity.key,
        activity.kind,
        activity.subject,
        activity.status,
        activity.due_at,
        activity.done_at,
        account_id.golden_id as golden_account_id,
        contact_id.golden_id as golden_contact_id,
        lead_id.golden_id as golden_lead_id,
        activity.deal_ref,
        coalesce(user.name, activity.owner_ref) as owner_name,
        file.path as file_path,
        activity.line,
        activity.byte_offset
    from activity
    inner join source on source.id = activity.source_id
    inner join file on file.id = activity.file_id
    left join account
        on account.source_id = activity.source_id
        and account.key = coalesce(activity.account_ref, activity.object_ref)
        and account.closed_run is null
    left join int_account_golden_id as account_id on account_id.row_id = account.id
    left join contact
        on contact.source_id = activity.source_id
        and contact.key = activity.person_ref
        and contact.closed_run is null
    left join int_contact_golden_id as contact_id on contact_id.row_id = contact.id
    left join lead
        on lead.source_id = activity.source_id
        and lead.key = activity.person_ref
        and lead.closed_run is null
    left join int_lead_golden_id as lead_id on lead_id.row_id = lead.id
    left join user
        on user.source_id = activity.source_id
        and user.key = activity.owner_ref
        and user.closed_run is null
    where activity.closed_run is null
    and coalesce(activity.is_deleted, 0) = 0
    """

  /// What a record is called in lists of pairs.
  static func name(_ record: String, of entity: Entity) -> String {
    switch entity {
    case .contact, .lead:
      """
      coalesce(\(record).full_name, trim(coalesce(\(record).given_name, '') || ' ' || \
      coalesce(\(record).family_name, '')))
      """
    case .account, .deal, .stageChange, .activity, .user, .campaign, .product, .contactRole,
      .rate, .target:
      "\(record).name"
    }
  }

  private static var pairs: String {
    let all = PairKind.allCases.map { kind in
      """
      select
          pair.kind,
          pair.outcome,
          pair.probability,
          pair.reason,
          -- the name of the first record's source
          one_source.name as left_source,
          -- the first record's id in its source
          one.key as left_key,
          -- what the first record is called
          \(name("one", of: kind.left)) as left_name,
          -- the name of the second record's source
          other_source.name as right_source,
          -- the second record's id in its source
          other.key as right_key,
          -- what the second record is called
          \(name("other", of: kind.right)) as right_name,
          decision.verdict
      from match_pair as pair
      inner join \(kind.left.table) as one on one.id = pair.left_id
      inner join source as one_source on one_source.id = one.source_id
      inner join \(kind.right.table) as other on other.id = pair.right_id
      inner join source as other_source on other_source.id = other.source_id
      left join decision
          on decision.kind = pair.kind
          and decision.left_source_id = one.source_id
          and decision.left_key = one.key
          and decision.right_source_id = other.source_id
          and decision.right_key = other.key
          and decision.revoked_at is null
      where pair.kind = '\(kind.rawValue)'
      """
    }
    return """
      create view mart_match_pair as
      -- one row per pair of records that was merged, linked or is worth a look, and the verdict
      \(all.joined(separator: "\nunion all\n"))
      """
  }
}
