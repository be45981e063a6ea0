insert into ops.accounts as known (topic, partition, source, received_day, received, loaded, duplicate, rejected)
select topic, partition, source, received_day, loaded + duplicate + rejected, loaded, duplicate, rejected
from unnest(?::text[], ?::integer[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[])
    as posted (topic, partition, source, received_day, loaded, duplicate, rejected)
order by topic, partition, source, received_day
on conflict (topic, partition, source, received_day) do update set
    received = known.received + excluded.received,
    loaded = known.loaded + excluded.loaded,
    duplicate = known.duplicate + excluded.duplicate,
    rejected = known.rejected + excluded.rejected
