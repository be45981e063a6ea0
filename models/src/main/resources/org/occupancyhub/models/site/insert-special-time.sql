insert into ops.special_times (site_id, kind, name, from_local, until_local, source)
values (?, ?, ?, ?, ?, ?)
returning special_id
