-- Of hours that are known to be over already, none is marked as over again: so it is done here.
with hours as (
    select target_ts, horizon, predicted, lower, upper
    from unnest(?::timestamptz[], ?::smallint[], ?::real[], ?::real[], ?::real[])
        as hours (target_ts, horizon, predicted, lower, upper)
),

issue (site_id, origin_ts, is_daily, version_id, method, issued_at) as (
    values (?::text, ?::timestamptz, ?::boolean, ?::bigint, ?::text, ?::timestamptz)
),

marked as (
    insert into ops.dirty_hours (site_id, hour_ts)
    select issue.site_id, hours.target_ts
    from issue
    cross join hours
    join ml.hours_over on hours.target_ts < hours_over.until_ts
)

insert into ml.issued_forecasts (
    site_id, target_ts, origin_ts, horizon, is_daily, version_id, method, predicted, lower, upper, issued_at
)
select
    issue.site_id, hours.target_ts, issue.origin_ts, hours.horizon, issue.is_daily, issue.version_id, issue.method,
    hours.predicted, hours.lower, hours.upper, issue.issued_at
from issue
cross join hours
on conflict do nothing
