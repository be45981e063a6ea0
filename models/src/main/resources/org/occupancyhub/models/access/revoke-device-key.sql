update ops.device_keys set revoked_at = clock_timestamp() where key_id = :id and revoked_at is null
