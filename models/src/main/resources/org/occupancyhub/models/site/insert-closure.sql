insert into ops.closures (site_id, from_local, until_local, reason, source) values (?, ?, ?, ?, ?)
