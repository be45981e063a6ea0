update ml.training_runs
set
    is_cancelled = true,
    finished_at  = case when started_at is null then clock_timestamp() end, -- nobody has begun
    failure      = case when started_at is null then 'cancelled before it began' end
where run_id = :run and finished_at is null
