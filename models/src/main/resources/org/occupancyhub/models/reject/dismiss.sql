update raw.rejected_events
set status = 'dismissed', settled_at = clock_timestamp(), note = :note
where reject_id = :id and status = 'open'
