select *
from matching
where cast(:after as bigint) is null or reject_id < :after
order by reject_id desc
limit :limit
