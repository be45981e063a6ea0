-- Counted days beside what the daily forecasts of up to a week before said of them.
select
    (forecasts.hour_ts at time zone sites.time_zone)::date as day,
    (forecasts.hour_ts at time zone sites.time_zone)::date - (forecasts.origin_ts at time zone sites.time_zone)::date + 1
        as lead,
    count(*)::integer as hours,
    sum(hourly.avg_count) as counted,
    sum(forecasts.predicted::double precision) as predicted
from ops.sites
join marts.fct_occupancy_hourly as hourly using (site_id)
cross join lateral (
    select stg.origin_ts, stg.hour_ts, stg.predicted
    from staging.stg_forecasts as stg
    where stg.site_id = hourly.site_id and stg.hour_ts = hourly.hour_ts and stg.is_daily and stg.predicted >= 1
    offset 0
) as forecasts
where sites.site_id = :site and hourly.hour_ts >= :from and hourly.hour_ts < :until
group by 1, 2
having max((forecasts.hour_ts at time zone sites.time_zone)::date - (forecasts.origin_ts at time zone sites.time_zone)::date)
    < :longest_lead
order by 1, 2
