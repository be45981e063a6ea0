with closed as (
    delete from ops.topic_offsets
    where topic = ? and partition = ? and next_offset = ? and topic_id is not distinct from ?
    returning topic, partition, topic_id
),

renamed as (           -- the new log will have records at the same offsets: other rejects, not the same ones
    update raw.rejected_events as rejects
    set origin = rejects.origin || ' of ' || coalesce(closed.topic_id, 'an unknown topic')
    from closed
    where
        rejects.origin collate "C" >= closed.topic || '-' || closed.partition || '@'
        and rejects.origin collate "C" < closed.topic || '-' || closed.partition || 'A'
        and rejects.origin not like '% of %'
),

moved as (
    delete from ops.accounts as accounts
    using closed
    where accounts.topic = closed.topic and accounts.partition = closed.partition
    returning accounts.*, closed.topic_id
)

insert into ops.accounts as known (topic, partition, source, received_day, received, loaded, duplicate, rejected)
select
    topic || ' ' || coalesce(topic_id, 'of an unknown id'), partition, source, received_day,
    received, loaded, duplicate, rejected
from moved
on conflict (topic, partition, source, received_day) do update set
    received = known.received + excluded.received,
    loaded = known.loaded + excluded.loaded,
    duplicate = known.duplicate + excluded.duplicate,
    rejected = known.rejected + excluded.rejected
