update ops.topic_offsets set topic_id = ? where topic = ? and partition = ? and topic_id is null
