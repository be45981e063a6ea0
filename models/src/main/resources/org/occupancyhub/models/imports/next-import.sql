select nextval(pg_get_serial_sequence('ops.imports', 'import_id'))
