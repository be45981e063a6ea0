-- A sequence of a table that no migration makes is not there.
select setval(to_regclass(sequence), last_value)
from unnest(?::text[], ?::bigint[]) as sequences (sequence, last_value)
where to_regclass(sequence) is not null
