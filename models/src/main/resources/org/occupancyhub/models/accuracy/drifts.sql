select drift_id, site_id, detected_at, first_day, last_day, ratio, score, reason, run_id, over_at
from ml.drifts
where :site::text is null or site_id = :site
order by detected_at desc, drift_id desc
limit :limit
