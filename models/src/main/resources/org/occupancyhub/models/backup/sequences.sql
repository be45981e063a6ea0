select format('%I.%I', schemaname, sequencename) as sequence, last_value
from pg_sequences
where schemaname in ('raw', 'ops', 'ml') and last_value is not null
