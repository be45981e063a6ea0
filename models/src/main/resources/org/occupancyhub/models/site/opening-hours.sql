select site_id, day_of_week, to_char(opens, 'HH24:MI:SS') as opens, to_char(closes, 'HH24:MI:SS') as closes
from ops.opening_hours
