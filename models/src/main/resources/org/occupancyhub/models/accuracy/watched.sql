select watched_day from ml.drift_watches where site_id = :site
