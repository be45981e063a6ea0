-- The sites that keep readings for a limited time, and the local midnight before which they need none. The hours before
-- `until_hour` become final: the next full hour, because midnight is not at the full hour everywhere.
with limits as (
    select
        site_id, time_zone, removed_before,
        (((cast(? as timestamptz) at time zone time_zone)::date - coalesce(retention_days, ?))::timestamp
            at time zone time_zone) as until_ts
    from ops.sites
    where coalesce(retention_days, ?) is not null
)

select
    site_id, until_ts,
    case
        when date_trunc('hour', until_ts, 'UTC') = until_ts then until_ts
        else date_trunc('hour', until_ts, 'UTC') + interval '1 hour'
    end as until_hour
from limits
where removed_before is null or removed_before < until_ts
order by site_id
