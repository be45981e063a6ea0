select partition, next_offset, topic_id from ops.topic_offsets where topic = ? order by partition
