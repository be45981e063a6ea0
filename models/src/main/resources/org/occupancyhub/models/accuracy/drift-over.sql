update ml.drifts set over_at = :at where drift_id = :drift and over_at is null
