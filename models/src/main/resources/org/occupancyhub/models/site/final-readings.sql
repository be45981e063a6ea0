select exists (
    select
    from raw.occupancy_events as events
    join ops.sites on events.ts < sites.accepts_from
    where events.device_id = ? and sites.site_id = ?
)
