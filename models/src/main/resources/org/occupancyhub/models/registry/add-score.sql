insert into ml.version_scores
    (version_id, site_id, first_horizon, last_horizon, scored_hours, mae, naive_mae, mase, coverage, width, bias)
values
    (:version, :site, :first, :last, :hours, :mae, :naive, :mase, :coverage, :width, :bias)
