-- `offset 0`: one index lookup an hour, see stg_events. Where the clocks change, two of the daily forecasts may reach an
-- hour: the earlier one is taken.
select
    hours.hour_ts, hours.is_closed,
    said.predicted::double precision as predicted, said.lower::double precision as lower,
    said.upper::double precision as upper,
    hourly.avg_count
from marts.dim_site_hour as hours
left join marts.fct_occupancy_hourly as hourly using (site_id, hour_ts)
left join lateral (
    select stg.predicted, stg.lower, stg.upper
    from staging.stg_forecasts as stg
    where
        stg.site_id = hours.site_id
        and stg.hour_ts = hours.hour_ts
        and stg.horizon between :first and :last
    order by stg.horizon desc
    limit 1
    offset 0
) as said on true
where hours.site_id = :site and hours.hour_ts >= :from and hours.hour_ts < :to
order by hours.hour_ts
