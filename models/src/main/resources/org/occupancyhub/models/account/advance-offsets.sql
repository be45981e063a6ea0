insert into ops.topic_offsets as known (topic, partition, first_offset, next_offset, received, skipped)
select * from unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
on conflict (topic, partition) do update set
    next_offset = excluded.next_offset,
    received = known.received + excluded.received,
    skipped = known.skipped + excluded.skipped
