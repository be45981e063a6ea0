-- Says whose it is; only one that came by the API goes.
with found as (
    select special_id, source from ops.special_times where site_id = ? and special_id = ?
),

gone as (
    delete from ops.special_times using found
    where special_times.special_id = found.special_id and found.source = 'api'
)

select source from found
