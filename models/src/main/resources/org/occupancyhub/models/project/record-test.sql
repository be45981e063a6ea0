insert into ops.model_tests (model, test, column_name, failed_rows, error, duration_ms, tested_at)
values (?, ?, ?, ?::bigint, ?, ?, clock_timestamp())
on conflict (model, test) do update set
    column_name = excluded.column_name,
    failed_rows = excluded.failed_rows,
    error = excluded.error,
    duration_ms = excluded.duration_ms,
    tested_at = excluded.tested_at
