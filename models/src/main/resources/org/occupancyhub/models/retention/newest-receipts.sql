select receipt_id, site_id, method, relation, from_ts, until_ts, events_removed, hours_kept, removed_at
from ops.retention_receipts
order by receipt_id desc
limit ?
