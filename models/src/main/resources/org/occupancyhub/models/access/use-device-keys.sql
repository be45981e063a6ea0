update ops.device_keys
set last_used_at = :at
where key_id = any (:ids) and (last_used_at is null or last_used_at < :at)
