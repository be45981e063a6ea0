-- From the hourly mart: the hours of one day, and the first hour of all by its index.
select
    sites.site_id, sites.is_configured, sites.is_time_zone_known,
    coalesce(sites.retention_days, cast(:retention as integer)) as retention_days,
    today.readings as readings_today,
    first_hour.hour_ts as data_since
from ops.sites
left join lateral (
    select coalesce(sum(hourly.reading_count), 0) as readings
    from marts.fct_occupancy_hourly as hourly
    where
        hourly.site_id = sites.site_id
        and hourly.hour_ts >= date_trunc('day', cast(:now as timestamptz), sites.time_zone)
) as today on true
left join lateral (
    select hourly.hour_ts
    from marts.fct_occupancy_hourly as hourly
    where hourly.site_id = sites.site_id
    order by hourly.hour_ts
    limit 1
) as first_hour on true
