update ops.imports set state = :state, run = :run::jsonb, noted_at = clock_timestamp() where import_id = :id and state in ('RUNNING', 'PAUSED')
