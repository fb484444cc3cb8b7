/// A question to the database that an analyst may start from.
package struct ExampleQuery: Sendable {
  /// What it answers.
  package let title: String
  package let sql: String

  /// The queries of the data dictionary, the simplest first; a test runs them.
  package static let all = [
    ExampleQuery(
      title:
        "Open pipeline by source, owner and currency, in minor units; stages that are not mapped count as open",
      sql: """
        select
            deal.source_name,
            deal.owner_name,
            deal.currency,
            count(*) as deals,
            sum(deal.amount) as amount
        from mart_deal as deal
        where coalesce(deal.canonical_stage, '') not in ('won', 'lost', 'nurture', 'post_sale')
        group by deal.source_name, deal.owner_name, deal.currency
        order by deal.source_name, amount desc;
        """),
    ExampleQuery(
      title: "What a value in a view was made of: the file, the line and the byte",
      sql: """
        select contact.key, contact.phone, contact.file_path, contact.line, contact.byte_offset
        from stg_contact as contact
        where contact.phone is not null
        order by contact.source_name, contact.key
        limit 10;
        """),
    ExampleQuery(
      title:
        "Names of the companies that deals are with: a `…_ref` holds a `key` of the same source",
      sql: """
        select deal.key, deal.name, account.name as account
        from stg_deal as deal
        left join stg_account as account
            on account.source_name = deal.source_name and account.key = deal.account_ref
        order by deal.close_date desc
        limit 10;
        """),
    ExampleQuery(
      title: "People who are several records, and which",
      sql: """
        select
            golden.golden_id,
            golden.email,
            group_concat(member.source_name || ':' || member.key, ' ') as members
        from mart_golden_contact as golden
        inner join mart_golden_member as member
            on member.entity = 'contact' and member.golden_id = golden.golden_id
        where golden.records > 1
        group by golden.golden_id
        order by golden.golden_id
        limit 10;
        """),
    ExampleQuery(
      title: "Close dates that were moved, and when",
      sql: """
        select
            source.name as source_name,
            change.key,
            change.at,
            change.before_value,
            change.after_value
        from field_change as change
        inner join source on source.id = change.source_id
        where change.entity = 'deal' and change.field = 'close_date'
        order by change.at, change.id;
        """),
    ExampleQuery(
      title: "The course of one deal through its stages",
      sql: """
        select
            change.source_name,
            change.deal_ref,
            change.at,
            change.from_stage,
            change.stage,
            change.file_path,
            change.line
        from stg_stage_change as change
        where (change.source_name, change.deal_ref) = (
            select source_name, key from stg_deal order by created_at limit 1
        )
        order by change.at;
        """),
    ExampleQuery(
      title: "What the cleaning of the last run changed or could not read",
      sql: """
        select
            file.path,
            tally.field,
            tally.rule,
            sum(iif(tally.is_invalid = 1, tally.count, 0)) as unreadable,
            sum(iif(tally.is_invalid = 0, tally.count, 0)) as changed
        from cleaning_tally as tally
        inner join file on file.id = tally.file_id
        where file.run_id = (select max(id) from run)
        group by file.path, tally.field, tally.rule
        order by unreadable desc, changed desc;
        """),
    ExampleQuery(
      title: "Records that are set aside, and why",
      sql: """
        select file.path, quarantine.line, quarantine.rule, quarantine.detail
        from quarantine
        inner join file on file.id = quarantine.file_id
        where quarantine.settled_run is null
        order by file.path, quarantine.line;
        """),
  ]
}
