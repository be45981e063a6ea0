-- Whether a month holds events of a device at a site that still keeps some of them.
with trimmed as (
    select * from unnest(?::text[], ?::timestamptz[]) as trimmed (site_id, until_ts)
)

select exists (
    select
    from ops.devices
    join ops.sites using (site_id)
    left join trimmed using (site_id)
    where
        coalesce(trimmed.until_ts, sites.removed_before, '-infinity') < cast(? as timestamptz)
        and exists (
            select from raw.occupancy_events as events
            where events.device_id = devices.device_id and events.ts >= ? and events.ts < ?
        )
)
