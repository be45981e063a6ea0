insert into ml.aliases (alias, version_id)
values (:alias, :version)
on conflict (alias) do update set version_id = excluded.version_id, since = clock_timestamp()
