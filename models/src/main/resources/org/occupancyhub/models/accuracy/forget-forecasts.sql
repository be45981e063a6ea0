-- Their scores go with them: what is left says the same as one that was never there.
with gone as (
    delete from ml.issued_forecasts
    using ops.sites
    where issued_forecasts.site_id = sites.site_id and issued_forecasts.target_ts < ?
    returning issued_forecasts.site_id, issued_forecasts.target_ts
),

gone_issues as (
    delete from ml.issues where origin_ts < ?
),

marked as (
    insert into ops.dirty_hours (site_id, hour_ts) select distinct site_id, target_ts from gone
)

select count(*) from gone
