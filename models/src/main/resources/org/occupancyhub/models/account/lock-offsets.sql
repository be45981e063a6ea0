select offsets.topic, offsets.partition, offsets.next_offset
from ops.topic_offsets as offsets
join (select distinct * from unnest(?::text[], ?::integer[]) as wanted (topic, partition)) as wanted
    using (topic, partition)
order by offsets.topic, offsets.partition
for update of offsets
