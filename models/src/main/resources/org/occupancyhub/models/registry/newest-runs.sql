select * from ml.training_runs order by run_id desc limit :limit
