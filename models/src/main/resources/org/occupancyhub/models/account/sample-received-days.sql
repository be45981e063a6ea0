-- Today and yesterday, what did not agree last time, and some other days by chance.
select received_day
from (
    (select distinct received_day from ops.accounts where received_day >= cast(? as date) - 1)
    union
    (select day from ops.reconciliation_checks where site_id is null and day is not null and expected <> found)
    union
    (
        select received_day
        from (select distinct received_day from ops.accounts) as received
        order by random()
        limit ?
    )
) as wanted
