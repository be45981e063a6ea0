-- Those that still matter: to come, or in the past that forecasts learn from.
select site_id, from_local, until_local, reason
from ops.closures
where until_local > (now() at time zone 'UTC') - interval '400 days'
order by from_local
