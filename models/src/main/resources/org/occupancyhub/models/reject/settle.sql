-- Also one that was dismissed while it was on its way: it is an event now, whatever was said meanwhile.
update raw.rejected_events
set status = 'resent', settled_at = clock_timestamp()
where reject_id = any (?)
