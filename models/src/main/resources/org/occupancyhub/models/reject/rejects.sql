select
    reject_id, origin, reason, payload, is_cut, context, coalesce(source, 'unknown') as source, rejected_at, status,
    origin_reject_id, settled_at, note
from raw.rejected_events
where reject_id = any (cast(:ids as bigint[]))
