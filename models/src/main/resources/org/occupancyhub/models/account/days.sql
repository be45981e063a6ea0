-- A line of a file that was rejected stands in the topic of rejects only; a rejected record is accounted for where it was read.
with received as (
    select source, received_day, received, loaded, duplicate, rejected
    from ops.accounts
    where split_part(topic, ' ', 1) <> ?       -- a topic that was made anew has its former accounts under its name and id
    union all
    select source, received_day, loaded, 0, 0, loaded
    from ops.accounts
    where split_part(topic, ' ', 1) = ? and source <> 'kafka'
),

sums as (
    select
        source, received_day,
        sum(received)::bigint as received, sum(loaded)::bigint as loaded,
        sum(duplicate)::bigint as duplicate, sum(rejected)::bigint as rejected
    from received
    where received_day between ? and ?
    group by source, received_day
)

select
    source, received_day, received, loaded, duplicate, rejected, coalesce(removals.removed, 0) as removed
from sums
left join ops.removals using (source, received_day)
order by received_day desc, source
