select day, avg_count, min_count, max_count, peak_hour_ts, hours_observed, reading_count
from marts.fct_occupancy_daily
where site_id = :#site
  and day >= cast(:#from as date)
  and day < cast(:#to as date)
order by day
