select
    run::text as run,
    state in ('RUNNING', 'PAUSED') and noted_at < clock_timestamp() - make_interval(secs => :silence) as is_silent,
    noted_at
from ops.imports
where run is not null and (:id::bigint is null or import_id = :id::bigint)
order by import_id desc
limit :most
