update ml.training_runs
set finished_at = clock_timestamp(), outcome = :outcome, failure = :failure
where run_id = :run and finished_at is null
