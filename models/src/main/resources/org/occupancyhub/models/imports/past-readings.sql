select device_id, zone_id, ts, count
from staging.stg_events
where device_id in (select device_id from ops.devices where site_id = :site) and site_id = :site and ts >= :from and ts < :until
order by ts, device_id
limit :most
