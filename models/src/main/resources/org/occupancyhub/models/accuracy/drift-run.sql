update ml.drifts set run_id = :run where drift_id = :drift
