with hours as (
    select hourly.hour_ts at time zone sites.time_zone as local_ts, hourly.avg_count
    from marts.fct_occupancy_hourly as hourly
    join marts.dim_site as sites using (site_id)
    where hourly.site_id = :#site
      and hourly.hour_ts >= cast(:#now as timestamptz) - cast(:#weeks as integer) * interval '7 days'
      and hourly.hour_ts + interval '1 hour' <= cast(:#now as timestamptz)   -- the hour that runs is no mean yet
)
select
    cast(extract(isodow from local_ts) as integer) - 1 as day_of_week,
    cast(extract(hour from local_ts) as integer) as hour,
    avg(avg_count) as avg_count,
    cast(count(*) as integer) as hours_observed
from hours
group by 1, 2
order by 1, 2
