update ml.training_runs
set started_at = clock_timestamp()
where run_id = :run and started_at is null and finished_at is null
