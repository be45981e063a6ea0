with device_steps as (
    select
        readings.step_ts, devices.device_id, max(readings.ts) as newest_ts, avg(readings.count) as mean_count
    from marts.dim_device as devices
    cross join lateral (
        select events.ts, events.count, date_bin(? * interval '1 microsecond', events.ts, ?) as step_ts
        from staging.stg_events as events
        where events.device_id = devices.device_id and events.ts >= ? and events.ts < ?
        offset 0
    ) as readings
    where devices.site_id = ?
    group by readings.step_ts, devices.device_id
)

select max(newest_ts) as ts, sum(mean_count)::double precision as count
from device_steps
group by step_ts
order by step_ts
