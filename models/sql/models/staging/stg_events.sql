{{ config(
    materialized='incremental',
    unique_key=['device_id', 'ts'],
    indexes=[{'columns': ['device_id', 'ts'], 'unique': true}]
) }}

-- depends_on: {{ ref('stg_dirty_hours') }}        for dbt, which looks for refs outside of is_incremental() only

with devices as (
    select * from {{ ref('stg_devices') }}
),

{% if is_incremental() %}
dirty_hours as (
    select * from {{ ref('stg_dirty_hours') }}
),

spans as (             -- what to read again: the hour itself, but for a door the local days that the hour lies in
    select
        devices.*,
        null::date as day,
        dirty_hours.hour_ts as from_ts,
        dirty_hours.hour_ts + interval '1 hour' as until_ts
    from dirty_hours
    join devices using (site_id)
    where not devices.is_door

    union all

    select distinct        -- a margin, because midnight comes twice on some days; the date below decides
        devices.*,
        days.day,
        (days.day::timestamp at time zone devices.time_zone) - interval '3 hours' as from_ts,
        ((days.day + 1)::timestamp at time zone devices.time_zone) + interval '3 hours' as until_ts
    from dirty_hours
    join devices using (site_id)
    cross join lateral (values
        ((dirty_hours.hour_ts at time zone devices.time_zone)::date),
        (((dirty_hours.hour_ts + interval '59 minutes 59 seconds') at time zone devices.time_zone)::date)
    ) as days (day)
    where devices.is_door
),

events as (            -- `offset 0` keeps it one index lookup per span, however wrong the statistics are after a bulk load
    select readings.*, spans.site_id, spans.zone_id, spans.is_door, spans.time_zone
    from spans
    cross join lateral (
        select raw.event_id, raw.device_id, raw.ts, raw.count, raw.people_in, raw.people_out, raw.received_at
        from {{ source('raw', 'occupancy_events') }} as raw
        where
            raw.device_id = spans.device_id
            and raw.ts >= spans.from_ts
            and raw.ts < spans.until_ts
            and (spans.day is null or (raw.ts at time zone spans.time_zone)::date = spans.day)
        offset 0
    ) as readings
),
{% else %}
events as (
    select
        raw.event_id, raw.device_id, raw.ts, raw.count, raw.people_in, raw.people_out, raw.received_at,
        devices.site_id, devices.zone_id, devices.is_door, devices.time_zone
    from {{ source('raw', 'occupancy_events') }} as raw
    join devices using (device_id)
),
{% endif %}

last_corrections as (
    select distinct on (device_id, ts) *
    from events
    order by device_id, ts, received_at desc, event_id collate "C" desc
),

counts as (
    select event_id, device_id, site_id, zone_id, ts, count
    from last_corrections
    where count is not null
),

balances as (          -- a door knows who passed since local midnight, not who was there before
    select
        event_id, device_id, site_id, zone_id, ts,
        (ts at time zone time_zone)::date as day,
        sum(people_in - people_out) over (
            partition by device_id, (ts at time zone time_zone)::date order by ts
        ) as balance
    from last_corrections
    where count is null
),

door_counts as (       -- lifted by its lowest point, so that it never falls below zero and no later guest is lost;
    select             -- never above what a count may be, so that a mad counter spoils nobody else's numbers
        event_id, device_id, site_id, zone_id, ts,
        least(1000000, balance - least(0, min(balance) over (partition by device_id, day order by ts)))::integer as count
    from balances
)

select event_id, device_id, site_id, zone_id, ts, count from counts
union all
select event_id, device_id, site_id, zone_id, ts, count from door_counts
