select run::text as run, false as is_silent, noted_at
from ops.imports
where
    state in ('RUNNING', 'PAUSED') and noted_at >= clock_timestamp() - make_interval(secs => :silence)
    and run -> 'order' ->> 'kind' <> 'check'
order by import_id
