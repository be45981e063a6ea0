select staged.device_id, count(*) as readings
from staging.stg_events as staged
where staged.device_id = any (:devices) and staged.ts > :from and staged.ts <= :until
group by staged.device_id
