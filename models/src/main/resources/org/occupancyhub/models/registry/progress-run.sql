update ml.training_runs
set step = :step, done = :done, steps = :steps
where run_id = :run and finished_at is null
returning not is_cancelled
