-- A table that refers to itself is left out: its keys are checked when all its rows are there.
select distinct
    from_schemas.nspname || '.' || from_tables.relname as from_table,
    to_schemas.nspname || '.' || to_tables.relname as to_table
from pg_constraint as keys
join pg_class as from_tables on from_tables.oid = keys.conrelid
join pg_namespace as from_schemas on from_schemas.oid = from_tables.relnamespace
join pg_class as to_tables on to_tables.oid = keys.confrelid
join pg_namespace as to_schemas on to_schemas.oid = to_tables.relnamespace
where keys.contype = 'f' and keys.conrelid <> keys.confrelid
