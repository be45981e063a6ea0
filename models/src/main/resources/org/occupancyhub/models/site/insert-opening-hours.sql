insert into ops.opening_hours (site_id, day_of_week, opens, closes, source) values (?, ?, ?::time, ?::time, ?)
