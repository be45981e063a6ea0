select hourly.hour_ts as ts, hourly.avg_count, hourly.min_count, hourly.max_count, hourly.reading_count, opened.is_closed
from marts.fct_occupancy_hourly as hourly
join marts.dim_site_hour as opened using (site_id, hour_ts)
where hourly.site_id = :#site
  and hourly.hour_ts >= cast(:#from as timestamptz)
  and hourly.hour_ts < cast(:#to as timestamptz)
order by hourly.hour_ts
