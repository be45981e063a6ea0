insert into ops.sites (site_id, site_name, time_zone, is_time_zone_known, capacity, reading_interval_seconds, is_demo)
select ?, ?, time_zone, true, capacity, reading_interval_seconds, true
from ops.sites
where site_id = ?
on conflict (site_id) do update set
    site_name = excluded.site_name,
    time_zone = excluded.time_zone,
    is_time_zone_known = true,
    capacity = excluded.capacity,
    reading_interval_seconds = excluded.reading_interval_seconds,
    is_demo = true
where sites.is_demo and not sites.is_configured
