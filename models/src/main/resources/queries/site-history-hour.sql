select hour_ts as ts, avg_count, min_count, max_count, reading_count
from marts.fct_occupancy_hourly
where site_id = :#site
  and hour_ts >= cast(:#from as timestamptz)
  and hour_ts < cast(:#to as timestamptz)
order by hour_ts
