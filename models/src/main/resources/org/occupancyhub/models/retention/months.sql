-- The months of raw events that begin before an instant, the oldest first.
select
    months.relation, months.first_ts, months.next_ts
from (
    select
        child.relname as relation,
        to_date(right(child.relname, 7), 'YYYY_MM')::timestamp at time zone 'UTC' as first_ts,
        (to_date(right(child.relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' as next_ts
    from pg_inherits
    join pg_class as child on child.oid = pg_inherits.inhrelid
    where pg_inherits.inhparent = 'raw.occupancy_events'::regclass
        and child.relname ~ '^occupancy_events_\d{4}_\d{2}$'
) as months
where months.first_ts < ?
order by months.first_ts
