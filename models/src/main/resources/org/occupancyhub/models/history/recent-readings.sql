select devices.device_id, readings.ts, readings.count
from marts.dim_device as devices
cross join lateral (
    select events.ts, events.count
    from staging.stg_events as events
    where events.device_id = devices.device_id and events.ts >= ? and events.ts <= ?
    offset 0
) as readings
where devices.site_id = ?
order by readings.ts, devices.device_id
