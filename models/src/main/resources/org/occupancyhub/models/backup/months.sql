-- By their names, as ops.add_month gives them.
select make_date(name[1]::integer, name[2]::integer, 1)::text as first_day
from pg_inherits
join pg_class as months on months.oid = pg_inherits.inhrelid
cross join regexp_match(months.relname, '^occupancy_events_(\d+)_(\d\d)$') as name
where pg_inherits.inhparent = to_regclass('raw.occupancy_events') and name is not null
order by first_day
