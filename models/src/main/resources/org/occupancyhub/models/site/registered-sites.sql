select
    sites.site_id, sites.site_name, sites.time_zone, sites.capacity, sites.reading_interval_seconds, sites.is_demo,
    sites.holidays,
    coalesce(
        (
            select array_agg(distinct devices.zone_id order by devices.zone_id)
            from ops.devices
            where devices.site_id = sites.site_id and devices.zone_id is not null
        ),
        '{}'
    ) as zone_ids
from ops.sites
order by sites.first_seen_at, sites.site_id
