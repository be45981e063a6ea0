-- The events of one site in a span of time, with their ids and their staging rows; accounted for by source and day.
with gone as (
    delete from raw.occupancy_events as events
    using ops.devices
    where
        devices.site_id = ?
        and events.device_id = devices.device_id
        and events.ts >= ?
        and events.ts < ?
    returning events.event_id, events.device_id, events.ts, events.source, events.received_at
),

forgotten as (
    delete from raw.event_ids using gone where event_ids.event_id = gone.event_id
),

unstaged as (
    delete from staging.stg_events as staged using gone
    where staged.device_id = gone.device_id and staged.ts = gone.ts
),

booked as (
    insert into ops.removals as known (source, received_day, removed)
    select source, (received_at at time zone 'UTC')::date, count(*)
    from gone
    group by source, (received_at at time zone 'UTC')::date
    order by 1, 2
    on conflict (source, received_day) do update set removed = known.removed + excluded.removed
)

select count(*) from gone
