select closure_id, from_local, until_local, reason, source
from ops.closures
where site_id = ? and until_local > ? and from_local < ?
order by from_local, closure_id
