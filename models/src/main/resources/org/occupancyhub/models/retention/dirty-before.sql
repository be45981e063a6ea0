select exists (select from ops.dirty_hours where site_id = ? and hour_ts < ?)
