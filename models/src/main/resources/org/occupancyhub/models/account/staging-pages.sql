select greatest(1, relpages) from pg_class where oid = 'staging.stg_events'::regclass
