select key_id, name, secret_hash, devices, may_read, created_at, last_used_at, revoked_at
from ops.device_keys
order by revoked_at is not null, created_at, key_id
