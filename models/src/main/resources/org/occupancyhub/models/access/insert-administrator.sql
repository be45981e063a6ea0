insert into ops.administrators (name, password_hash) values (:name, :hash)
on conflict (name) do nothing
