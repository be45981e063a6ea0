insert into ml.issues (site_id, origin_ts, issued_at, hours) values (?, ?, ?, ?) on conflict do nothing
