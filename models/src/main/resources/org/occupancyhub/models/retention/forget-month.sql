-- All that is known of the events of a month, before its table is dropped.
with gone as (
    select event_id, device_id, ts, source, received_at from raw.occupancy_events where ts >= ? and ts < ?
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
