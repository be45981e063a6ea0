with newly_final as (
    insert into ops.final_hours (site_id, hour_ts, avg_count, min_count, max_count, reading_count)
    select hourly.site_id, hourly.hour_ts, hourly.avg_count, hourly.min_count, hourly.max_count, hourly.reading_count
    from marts.fct_occupancy_hourly as hourly
    join ops.sites using (site_id)
    where
        hourly.site_id = ?
        and hourly.hour_ts < ?
        and hourly.hour_ts >= coalesce(sites.final_before, '-infinity')
    on conflict (site_id, hour_ts) do nothing
)

update ops.sites set final_before = ? where site_id = ?
