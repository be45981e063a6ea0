insert into ops.administrators (name, password_hash) values (:name, :hash)
on conflict (name) do update set password_hash = excluded.password_hash
