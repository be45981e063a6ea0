select special_id, kind, name, from_local, until_local, source
from ops.special_times
where site_id = ? and until_local > ? and from_local < ?
order by from_local, until_local, special_id
