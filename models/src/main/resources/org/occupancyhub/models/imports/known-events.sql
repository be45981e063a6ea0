select event_id from raw.event_ids where event_id = any (:ids)
