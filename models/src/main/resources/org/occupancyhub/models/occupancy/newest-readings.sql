-- The newest reading of every device of the sites asked for: one index lookup per device.
select devices.site_id, devices.zone_id, newest.ts, newest.count
from marts.dim_device as devices
cross join lateral (
    select events.ts, events.count
    from staging.stg_events as events
    where events.device_id = devices.device_id and events.ts <= ?
    order by events.ts desc
    limit 1
) as newest
where devices.site_id = any (?)
