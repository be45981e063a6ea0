select target_ts
from ml.issued_forecasts
where site_id = :site and target_ts >= :now and target_ts < :now + interval '8 days' and horizon between :first and :last
order by target_ts
limit 1
