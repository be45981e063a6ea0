insert into ml.hours_over as known (until_ts) values (?)
on conflict (only_one) do update set until_ts = excluded.until_ts where known.until_ts < excluded.until_ts
