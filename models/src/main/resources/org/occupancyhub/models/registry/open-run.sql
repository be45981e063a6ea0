select * from ml.training_runs where finished_at is null
