insert into ops.retention_receipts (site_id, method, relation, from_ts, until_ts, events_removed, hours_kept)
select
    wanted.site_id, ?, ?, wanted.from_ts, wanted.until_ts, ?,
    (
        select count(*) from ops.final_hours
        where
            (wanted.site_id is null or final_hours.site_id = wanted.site_id)
            and final_hours.hour_ts >= wanted.from_ts
            and final_hours.hour_ts < wanted.until_ts
    )
from (select cast(? as text) as site_id, cast(? as timestamptz) as from_ts, cast(? as timestamptz) as until_ts) as wanted
returning receipt_id, site_id, method, relation, from_ts, until_ts, events_removed, hours_kept, removed_at
