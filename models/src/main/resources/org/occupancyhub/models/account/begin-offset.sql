with start as (
    select * from (values (?::text, ?::integer, ?::bigint, ?::text)) as start (topic, partition, first_offset, topic_id)
)

insert into ops.topic_offsets (topic, partition, first_offset, next_offset, topic_id)
select topic, partition, first_offset, first_offset, topic_id from start
on conflict (topic, partition) do nothing
