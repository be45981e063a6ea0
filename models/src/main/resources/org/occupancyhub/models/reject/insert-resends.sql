insert into ops.resends as known (reject_id, event_id, payload, sent_by)
select *
from unnest(?::bigint[], ?::text[], ?::text[], ?::text[])
on conflict (reject_id, event_id) do update set
    payload = excluded.payload,
    sent_by = excluded.sent_by,
    sent_at = excluded.sent_at
