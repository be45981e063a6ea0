insert into ops.model_builds (model, fingerprint, built_at, origin, refresh_number, duration_ms)
values (?, ?, clock_timestamp(), ?, ?, ?)
on conflict (model) do update set
    fingerprint = excluded.fingerprint,
    built_at = excluded.built_at,
    origin = excluded.origin,
    refresh_number = excluded.refresh_number,
    duration_ms = excluded.duration_ms,
    failure = null,
    failed_at = null
