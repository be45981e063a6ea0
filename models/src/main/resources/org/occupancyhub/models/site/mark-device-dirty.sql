insert into ops.dirty_hours (site_id, hour_ts)
select sites.site_id, hours.hour_ts
from unnest(?::text[]) as sites (site_id)
cross join (
    select distinct date_trunc('hour', ts, 'UTC') as hour_ts from raw.occupancy_events where device_id = ?
) as hours
