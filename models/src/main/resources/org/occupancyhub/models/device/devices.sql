-- Every device with its newest reading, and how that came: two index lookups per device, the second in one month only.
select
    devices.device_id, devices.site_id, devices.zone_id, devices.is_door, devices.is_configured, devices.first_seen_at,
    newest.ts, newest.count, arrived.received_at, arrived.source
from ops.devices
left join lateral (
    select staged.ts, staged.count
    from staging.stg_events as staged
    where staged.device_id = devices.device_id and staged.ts <= :until
    order by staged.ts desc
    limit 1
) as newest on true
left join lateral (
    select events.received_at, events.source
    from raw.occupancy_events as events
    where events.device_id = devices.device_id and events.ts = newest.ts
    order by events.received_at desc, events.event_id collate "C" desc
    limit 1
) as arrived on true
where cast(:site as text) is null or devices.site_id = :site
order by devices.site_id, devices.zone_id nulls first, devices.device_id
