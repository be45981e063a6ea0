-- Backwards from the end: each device in turn, ten minutes apart. Ids in order, so that filling is quick.
with history as (
    select ?::timestamptz as end_ts, ?::integer as devices, ?::integer as events
)

insert into raw.occupancy_events (event_id, device_id, ts, count, source, received_at)
select
    'history-' || lpad(number::text, 9, '0'),
    'counter-' || number % devices,
    end_ts - (events / devices - number / devices) * interval '10 minutes',
    number * 7919::bigint % 200,
    'bench',
    end_ts
from history
cross join lateral generate_series(0, events - 1) as numbers (number)
