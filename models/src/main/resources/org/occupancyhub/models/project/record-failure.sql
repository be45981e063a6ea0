-- Without a fingerprint where it was never built.
insert into ops.model_builds (model, fingerprint, origin, failure, failed_at)
values (?, '', ?, ?, clock_timestamp())
on conflict (model) do update set failure = excluded.failure, failed_at = excluded.failed_at
