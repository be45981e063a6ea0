-- What is known of the builds of these models, and what there is of them.
select
    asked.model,
    coalesce(builds.fingerprint, '') as fingerprint,
    case when builds.fingerprint <> '' then builds.built_at end as built_at,
    coalesce(builds.refresh_number, 0) as refresh_number,
    builds.failure,
    classes.oid is not null as is_there,
    case when classes.relkind = 'r' then nullif(pg_stat_get_live_tuples(classes.oid), 0) end as row_estimate,
    builds.built_at < clock_timestamp() - interval '1 minute' as is_old,
    (select number from ops.refreshes) as number
from unnest(?::text[], ?::text[]) as asked (model, relation)
left join ops.model_builds as builds using (model)
left join pg_class as classes on classes.oid = to_regclass(asked.relation)
