select key_id, name, secret_hash, devices, may_read, created_at, last_used_at, revoked_at
from ops.device_keys
where revoked_at is null
