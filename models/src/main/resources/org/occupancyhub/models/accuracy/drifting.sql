select drift_id, site_id, detected_at, first_day, last_day, ratio, score, reason, run_id, over_at
from ml.drifts
where over_at is null
order by site_id
