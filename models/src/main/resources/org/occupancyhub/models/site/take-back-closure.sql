-- Says whose closure it is; only one that came by the API goes.
with found as (
    select closure_id, source from ops.closures where site_id = ? and closure_id = ?
),

gone as (
    delete from ops.closures using found
    where closures.closure_id = found.closure_id and found.source = 'api'
)

select source from found
