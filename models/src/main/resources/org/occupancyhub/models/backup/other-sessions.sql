-- Who else is connected; of others' sessions a user without rights sees little more than that they are there.
select
    coalesce(nullif(application_name, ''), 'a program without a name')
    || coalesce(' from ' || host(client_addr), '')
    || case when count(*) > 1 then ' (' || count(*) || ' times)' else '' end as session
from pg_stat_activity
where
    datname = current_database()
    and pid <> pg_backend_pid()
    and usesysid is not null
    and coalesce(backend_type, 'client backend') = 'client backend'
group by application_name, client_addr
order by session
