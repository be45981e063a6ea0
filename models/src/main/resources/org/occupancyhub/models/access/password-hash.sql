select password_hash from ops.administrators where name = :name
