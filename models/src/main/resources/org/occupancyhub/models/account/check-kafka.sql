-- What Kafka holds as read must stand in the database: an offset that was committed too early is a record that was lost.
with told as (
    select * from unnest(?::text[], ?::integer[], ?::bigint[]) as told (topic, partition, committed)
)

select
    'kafka-committed' as check_name,
    offsets.topic || '-' || offsets.partition as subject,
    null::text as site_id, null::date as day,
    told.committed as expected,
    least(told.committed, offsets.next_offset) as found,
    case when offsets.next_offset < told.committed then
        told.committed - offsets.next_offset || ' records were committed in Kafka, but are not in the database'
    end as detail
from told
join ops.topic_offsets as offsets using (topic, partition)
union all
select
    'kafka-skipped', offsets.topic || '-' || offsets.partition, null, null, 0, offsets.skipped,
    case when offsets.skipped > 0 then
        'offsets without a record: expired before they were read, or markers of a transaction of another producer'
    end
from ops.topic_offsets as offsets
union all
select
    'kafka-accounted', offsets.topic || '-' || offsets.partition, null, null,
    offsets.next_offset - offsets.first_offset,
    offsets.skipped + coalesce(
        (
            select sum(accounts.received) from ops.accounts
            where accounts.topic = offsets.topic and accounts.partition = offsets.partition
        ),
        0
    )::bigint,
    null
from ops.topic_offsets as offsets
