-- The events of the accounts must stand in raw, each with its id; those that retention removed no longer.
with days as (
    select * from unnest(?::date[]) as days (received_day)
),

accounted as (
    select source, received_day, sum(loaded) as events
    from ops.accounts
    join days using (received_day)
    where split_part(topic, ' ', 1) <> ?       -- a topic that was made anew has its former accounts under its name and id
    group by source, received_day
),

stored as (
    select events.source, days.received_day, count(*) as events, count(ids.event_id) as ids
    from days
    join raw.occupancy_events as events
        on events.received_at >= days.received_day::timestamp at time zone 'UTC'
        and events.received_at < (days.received_day + 1)::timestamp at time zone 'UTC'
    left join raw.event_ids as ids using (event_id)
    group by events.source, days.received_day
),

both_sides as (
    select
        source, received_day,
        coalesce(accounted.events, 0) - coalesce(removals.removed, 0) as expected,
        coalesce(stored.events, 0) as found,
        coalesce(stored.ids, 0) as ids
    from accounted
    full join stored using (source, received_day)
    left join ops.removals using (source, received_day)
)

select
    'raw-events' as check_name, source || ' ' || received_day as subject, null::text as site_id, received_day as day,
    expected::bigint as expected, found,
    case when expected <> found then
        abs(expected - found) || case when expected > found then ' are missing in raw' else ' too many in raw' end
    end as detail
from both_sides
where expected > 0 or found > 0
union all
select
    'raw-ids', source || ' ' || received_day, null, received_day, found, ids,
    case when ids <> found then 'events without their id: they could be stored twice' end
from both_sides
where found > 0
