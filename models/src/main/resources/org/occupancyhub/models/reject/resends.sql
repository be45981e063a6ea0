select
    resends.reject_id, resends.event_id, resends.payload, resends.sent_by, resends.sent_at,
    exists (select from raw.event_ids where event_ids.event_id = resends.event_id) as is_loaded
from ops.resends
where resends.reject_id = any (cast(:ids as bigint[]))
order by resends.resend_id
