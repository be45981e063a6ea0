-- The newest local day of each site, what did not agree last time, and some days by chance, from the marts and from
-- staging, so that a day which a mart lacks is found too. Not those whose hours wait to be computed.
with local_days as (
    select site_id, time_zone from ops.sites
),

staged as (
    select events.device_id, events.ts
    from staging.stg_events as events tablesample system (?)
    order by random()
    limit ?
),

wanted as (
    (
        select newest.site_id, newest.day
        from local_days
        cross join lateral (
            select daily.site_id, daily.day
            from marts.fct_occupancy_daily as daily
            where daily.site_id = local_days.site_id
            order by daily.day desc
            limit 1
        ) as newest
        order by newest.day desc
        limit 50
    )
    union
    (select site_id, day from ops.reconciliation_checks where site_id is not null and expected <> found)
    union
    (select site_id, day from marts.fct_occupancy_daily order by random() limit ?)
    union
    (
        select devices.site_id, (date_trunc('hour', staged.ts, 'UTC') at time zone local_days.time_zone)::date
        from staged
        join ops.devices using (device_id)
        join local_days using (site_id)
    )
)

select site_id, day
from wanted
where not exists (
    select
    from ops.dirty_hours
    join local_days using (site_id)
    where
        dirty_hours.site_id = wanted.site_id
        and (dirty_hours.hour_ts at time zone local_days.time_zone)::date between wanted.day - 1 and wanted.day + 1
)
