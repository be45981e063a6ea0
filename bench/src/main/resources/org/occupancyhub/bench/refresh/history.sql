-- Backwards from the end: each device in turn, as often as wanted. Ids in order, so that filling is quick.
with history as (
    select
        ?::timestamptz as end_ts, ?::integer as devices, ?::integer as events,
        make_interval(secs => ?::integer) as every
),

readings as (
    select
        'history-' || lpad(number::text, 9, '0') as event_id,
        'counter-' || number % devices as device_id,
        end_ts - (events / devices - number / devices) * every as ts,
        number * 7919::bigint % 200 as count,
        end_ts
    from history
    cross join lateral generate_series(0, events - 1) as numbers (number)
),

ids as (
    insert into raw.event_ids (event_id) select event_id from readings
)

insert into raw.occupancy_events (event_id, device_id, ts, count, source, received_at)
select event_id, device_id, ts, count, 'bench', end_ts from readings
