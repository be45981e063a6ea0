select *
from ml.version_scores
where version_id = coalesce(:only, version_id)
order by version_id, site_id, first_horizon
