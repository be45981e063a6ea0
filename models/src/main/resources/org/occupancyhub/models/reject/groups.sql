, kinds as (
    select
        expectation, source, count(*) as rejects, max(rejected_at) as newest_at, max(reject_id) as reject_id
    from matching
    group by expectation, source
)

select kinds.rejects, kinds.newest_at, matching.*
from kinds
join matching using (reject_id)
order by kinds.rejects desc, kinds.newest_at desc, reject_id desc
limit :limit
