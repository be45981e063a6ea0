with incoming as (
    select *
    from unnest(
        ?::text[], ?::text[], ?::timestamptz[], ?::integer[], ?::integer[], ?::integer[], ?::text[], ?::timestamptz[]
    ) with ordinality
        as event (event_id, device_id, ts, count, people_in, people_out, source, received_at, place)
),

accepted as (              -- not those of hours whose readings are gone: they could not be computed again
    select incoming.*
    from incoming
    join ops.devices using (device_id)
    join ops.sites using (site_id)
    where sites.accepts_from is null or incoming.ts >= sites.accepts_from
),

fresh as (                 -- in one order everywhere, so that two loads never wait for each other in a circle
    insert into raw.event_ids (event_id)
    select event_id from accepted order by event_id collate "C"
    on conflict (event_id) do nothing
    returning event_id
),

inserted as (
    insert into raw.occupancy_events (event_id, device_id, ts, count, people_in, people_out, source, received_at)
    select event_id, device_id, ts, count, people_in, people_out, source, received_at
    from accepted
    join fresh using (event_id)
    returning event_id, device_id, ts
),

touched as (
    select distinct device_id, date_trunc('hour', ts, 'UTC') as hour_ts from inserted
),

marked as (                -- a passage changes the sums of a door until the end of the local day
    insert into ops.dirty_hours (site_id, hour_ts)
    select distinct devices.site_id, hours.hour_ts
    from touched
    join ops.devices using (device_id)
    join ops.sites using (site_id)
    cross join lateral generate_series(
        touched.hour_ts,
        case
            when devices.is_door then
                ((((touched.hour_ts + interval '59 minutes 59 seconds') at time zone sites.time_zone)::date + 1)::timestamp
                    at time zone sites.time_zone) - interval '1 microsecond'
            else touched.hour_ts
        end,
        interval '1 hour'
    ) as hours (hour_ts)
)

select
    array(select incoming.place::integer from incoming join inserted using (event_id)) as loaded,
    array(
        select incoming.place::integer
        from incoming
        where not exists (select from accepted where accepted.place = incoming.place)
    ) as refused
