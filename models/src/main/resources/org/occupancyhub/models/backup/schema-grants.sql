-- What others may do in the schemas of the hub, as the statements that grant it again once the schemas were dropped.
with schemas as (
    select oid, nspname, nspowner, nspacl
    from pg_namespace
    where nspname in ('raw', 'ops', 'ml', 'staging', 'marts')
),

granted as (
    select schemas.nspname, grants.grantee, grants.is_grantable, grants.privilege_type || ' on schema' as what, '' as by
    from schemas
    cross join lateral aclexplode(schemas.nspacl) as grants
    where grants.grantee <> schemas.nspowner
),

granted_by_default as (
    select
        schemas.nspname, grants.grantee, grants.is_grantable,
        grants.privilege_type || ' on ' || case defaults.defaclobjtype
            when 'r' then 'tables'
            when 'S' then 'sequences'
            when 'f' then 'functions'
            when 'T' then 'types'
        end as what,
        format('alter default privileges for role %I in schema %I ', pg_get_userbyid(defaults.defaclrole), schemas.nspname)
            as by
    from schemas
    join pg_default_acl as defaults on defaults.defaclnamespace = schemas.oid
        and pg_has_role(defaults.defaclrole, 'usage') -- nobody may set those of another role
    cross join lateral aclexplode(defaults.defaclacl) as grants
),

statements as (
    select
        1 as step,
        format('create schema if not exists %I authorization %I', nspname, pg_get_userbyid(nspowner)) as statement
    from schemas
    where nspname in (select nspname from granted union all select nspname from granted_by_default)
    union all
    select
        2,
        by || 'grant ' || what || case when by = '' then format(' %I', nspname) else '' end || ' to '
        || case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end
        || case when is_grantable then ' with grant option' else '' end
    from (select * from granted union all select * from granted_by_default) as all_grants
)

select statement from statements order by step, statement
