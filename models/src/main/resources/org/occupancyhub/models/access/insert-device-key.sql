insert into ops.device_keys (key_id, name, secret_hash, devices, may_read)
values (:id, :name, :hash, :devices, :mayRead)
