select site_id, count(*) as hours, min(hour_ts) as first_hour, max(hour_ts) as last_hour
from (select distinct site_id, hour_ts from ops.dirty_hours) as dirty_hours
group by site_id
order by site_id
