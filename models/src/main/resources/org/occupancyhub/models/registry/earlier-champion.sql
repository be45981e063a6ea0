-- Champions stand on each other: each that comes goes on top, and a roll back takes the top one away. What was champion before
-- the one that is lies one below the top: the newest of those that came to stand at that height.
with reigns as (
    select
        change_id, version_id, kind,
        sum(case when kind = 'rolled back' then -1 else 1 end) over (order by change_id) as height
    from ml.alias_changes
    where alias = 'champion' and kind <> 'fell back'
),

top as (
    select height from reigns order by change_id desc limit 1
)

select reigns.version_id
from reigns
inner join top on reigns.height = top.height - 1
where reigns.kind <> 'rolled back'
order by reigns.change_id desc
limit 1
