/// Views for people: records with names in place of ids.
internal enum MartViews {
  static let statements = [
    """
    create view int_person as
    -- one row per current contact or lead record, with its cluster where it has one
    select
        'contact' as entity,
        contact.source_id,
        contact.key,
        contact.full_name,
        contact.given_name,
        contact.family_name,
        contact.email,
        contact.account_ref,
        null as company,
        cluster_member.cluster_id
    from contact
    left join cluster_member
        on cluster_member.entity = 'contact'
        and cluster_member.source_id = contact.source_id
        and cluster_member.key = contact.key
    where contact.closed_run is null
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
        cluster_member.cluster_id
    from lead
    left join cluster_member
        on cluster_member.entity = 'lead'
        and cluster_member.source_id = lead.source_id
        and cluster_member.key = lead.key
    where lead.closed_run is null
    """,
    """
    create view mart_deal as
    -- one row per current deal that was not deleted, amounts in minor units of its currency
    select
        deal.id,
        source.name as source_name,
        deal.key,
        deal.name,
        coalesce(account.name, deal.account_ref) as account_name,
        coalesce(user.name, deal.owner_ref) as owner_name,
        deal.stage,
        stage_label.canonical as canonical_stage,
        deal.amount,
        deal.currency,
        deal.close_date,
        deal.created_at,
        deal.source as lead_source,
        file.path as file_path,
        deal.line
    from deal
    inner join source on source.id = deal.source_id
    inner join file on file.id = deal.file_id
    left join account
        on account.source_id = deal.source_id
        and account.key = deal.account_ref
        and account.closed_run is null
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
    """,
  ]
}
