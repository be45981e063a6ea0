-- Staging and marts are computed again, Flyway writes its own history, and a table of months is one relation here.
select
    schemas.nspname as schema_name,
    tables.relname as table_name,
    array(
        select columns.attname::text
        from pg_attribute as columns
        where
            columns.attrelid = tables.oid
            and columns.attnum > 0
            and not columns.attisdropped
            and columns.attgenerated = ''
        order by columns.attnum
    ) as columns,
    case tables.relkind
        when 'p' then (
            select coalesce(sum(greatest(parts.reltuples, 0)), 0)
            from pg_inherits
            join pg_class as parts on parts.oid = pg_inherits.inhrelid
            where pg_inherits.inhparent = tables.oid
        )
        else greatest(tables.reltuples, 0)
    end::bigint as estimated_rows
from pg_class as tables
join pg_namespace as schemas on schemas.oid = tables.relnamespace
where
    schemas.nspname in ('raw', 'ops', 'ml')
    and tables.relkind in ('r', 'p')
    and not tables.relispartition
    and (schemas.nspname, tables.relname) <> ('ops', 'schema_history')
order by schemas.nspname, tables.relname
