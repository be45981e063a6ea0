insert into ops.imports (import_id, state, run, started_at, noted_at)
overriding system value values (:id, :state, :run::jsonb, :at, clock_timestamp())
