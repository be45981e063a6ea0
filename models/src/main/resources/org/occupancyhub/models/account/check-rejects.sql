-- Records that were read and rejected must stand among the rejects. Asked only when the topic of rejects is read to its end.
with accounted as (
    select
        accounts.topic, accounts.partition, offsets.first_offset, offsets.next_offset, sum(accounts.rejected) as rejected
    from ops.accounts
    join ops.topic_offsets as offsets using (topic, partition)
    where split_part(accounts.topic, ' ', 1) <> ?
    group by accounts.topic, accounts.partition, offsets.first_offset, offsets.next_offset
)

select
    'rejected-events' as check_name, topic || '-' || partition as subject, null::text as site_id, null::date as day,
    rejected::bigint as expected, stored.rejects as found,
    case when rejected <> stored.rejects then 'records were rejected, but do not stand among the rejects' end as detail
from accounted
cross join lateral (
    select count(distinct origin) as rejects
    from raw.rejected_events
    where
        origin collate "C" >= topic || '-' || partition || '@'
        and origin collate "C" < topic || '-' || partition || 'A'         -- the letter after @
        and split_part(origin, '@', 2) ~ '^\d{1,18}$'
        and split_part(origin, '@', 2)::bigint >= first_offset
        and split_part(origin, '@', 2)::bigint < next_offset
) as stored
