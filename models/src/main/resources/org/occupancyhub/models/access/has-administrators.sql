select exists (select from ops.administrators)
