insert into ops.dirty_hours (site_id, hour_ts)
select distinct devices.site_id, date_trunc('hour', events.ts, 'UTC')
from ops.devices
join raw.occupancy_events as events using (device_id)
where devices.site_id = any (?)
union
select site_id, hour_ts from ops.final_hours where site_id = any (?)
