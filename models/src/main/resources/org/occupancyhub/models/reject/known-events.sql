-- Which of these events are stored already, other than by a correction of the same reject.
select wanted.event_id
from unnest(?::bigint[], ?::text[]) as wanted (reject_id, event_id)
join raw.event_ids using (event_id)
where not exists (
    select from ops.resends
    where resends.reject_id = wanted.reject_id and resends.event_id = wanted.event_id
)
