select sites.site_name, sites.capacity, over_full.hours, over_full.most
from marts.dim_site as sites
cross join lateral (
    select count(*) as hours, max(hourly.avg_count) as most
    from marts.fct_occupancy_hourly as hourly
    where hourly.site_id = sites.site_id and hourly.hour_ts >= ? and hourly.avg_count > 1.1 * sites.capacity
    offset 0
) as over_full
where sites.capacity is not null and over_full.hours >= 5
order by over_full.hours desc, sites.site_id
