-- However long ago: a forecaster learns from what an event was like last time.
select site_id, kind, name, from_local, until_local
from ops.special_times
order by site_id, from_local, until_local, special_id
