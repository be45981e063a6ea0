-- Today and yesterday where they were added to or were not looked at for long, what did not agree last time, and a day by
-- chance. A day on which years were imported is not counted again and again.
with recent as (
    select received_day, source, sum(loaded) as loaded
    from ops.accounts
    where received_day >= cast(? as date) - 1 and split_part(topic, ' ', 1) <> ?
    group by received_day, source
)

select received_day
from (
    (
        select recent.received_day
        from recent
        left join ops.removals using (source, received_day)
        left join ops.reconciliation_checks as checks
            on checks.check_name = 'raw-events' and checks.subject = recent.source || ' ' || recent.received_day
        where
            checks.expected is distinct from recent.loaded - coalesce(removals.removed, 0)
            or checks.checked_at < cast(? as timestamptz) - interval '6 hours'
    )
    union
    (select day from ops.reconciliation_checks where site_id is null and day is not null and expected <> found)
    union
    (
        select received_day
        from (select distinct received_day from ops.accounts) as received
        order by random()
        limit 1
    )
) as wanted
