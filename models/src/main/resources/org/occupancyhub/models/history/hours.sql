select hour_ts, avg_count, min_count, max_count, reading_count
from marts.fct_occupancy_hourly
where site_id = ? and hour_ts >= ? and hour_ts < ?
order by hour_ts
