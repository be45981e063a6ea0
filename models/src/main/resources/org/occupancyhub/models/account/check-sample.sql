-- Some local days of some sites, computed again in another way than the models do it: staging from raw, hours from staging,
-- days from hours. Hours that are final have no readings left to be computed from.
with wanted as (
    select wanted.site_id, wanted.day, sites.time_zone, coalesce(sites.final_before, '-infinity') as final_before
    from unnest(?::text[], ?::date[]) as wanted (site_id, day)
    join ops.sites using (site_id)
),

wanted_devices as (
    select
        wanted.site_id, wanted.day, wanted.time_zone, devices.device_id,
        (wanted.day::timestamp at time zone wanted.time_zone) - interval '3 hours' as not_before,
        ((wanted.day + 1)::timestamp at time zone wanted.time_zone) + interval '3 hours' as before
    from wanted
    join ops.devices using (site_id)
),

-- "offset 0" keeps both of these a look into the index by device and time. Joined freely, the planner, who cannot know how
-- many rows a day has, may read all history instead.
raw_instants as (
    select wanted.site_id, wanted.day, wanted.device_id, instants.ts, instants.count
    from wanted_devices as wanted
    cross join lateral (
        select
            events.ts,
            (array_agg(events.count order by events.received_at desc, events.event_id collate "C" desc))[1] as count
        from raw.occupancy_events as events
        where
            events.device_id = wanted.device_id
            and events.ts >= wanted.not_before
            and events.ts < wanted.before
        group by events.ts
        offset 0
    ) as instants
    where (date_trunc('hour', instants.ts, 'UTC') at time zone wanted.time_zone)::date = wanted.day
),

staged as (
    select wanted.site_id, wanted.day, wanted.device_id, readings.ts, readings.count
    from wanted_devices as wanted
    cross join lateral (
        select events.ts, events.count
        from staging.stg_events as events
        where
            events.device_id = wanted.device_id
            and events.ts >= wanted.not_before
            and events.ts < wanted.before
        offset 0
    ) as readings
    where (date_trunc('hour', readings.ts, 'UTC') at time zone wanted.time_zone)::date = wanted.day
),

-- Beside each other by grouping, which takes as long as there are rows. A join may be planned as every row with every.
compared_readings as (
    select
        site_id, day, device_id, ts,
        bool_or(is_raw) as is_raw, bool_or(not is_raw) as is_staged,
        max(count) filter (where is_raw) as raw_count, max(count) filter (where not is_raw) as staged_count
    from (
        select site_id, day, device_id, ts, count, true as is_raw from raw_instants
        union all
        select site_id, day, device_id, ts, count, false from staged
    ) as readings
    group by site_id, day, device_id, ts
),

reading_sums as (
    select
        site_id, day,
        count(*) filter (where is_raw) as raw,
        -- a door has sums in staging, and no counts in raw
        count(*) filter (where is_staged and (raw_count is null or raw_count = staged_count)) as staged
    from compared_readings
    group by site_id, day
),

device_hours as (
    select
        site_id, day, device_id, date_trunc('hour', ts, 'UTC') as hour_ts,
        sum(count)::double precision / count(*) as mean, min(count) as least, max(count) as most, count(*) as readings
    from staged
    group by site_id, day, device_id, date_trunc('hour', ts, 'UTC')
),

computed_hours as (
    select
        device_hours.site_id, device_hours.day, device_hours.hour_ts,
        sum(mean) as avg_count, sum(least) as min_count, sum(most) as max_count, sum(readings) as reading_count
    from device_hours
    join wanted using (site_id, day)
    where device_hours.hour_ts >= wanted.final_before
    group by device_hours.site_id, device_hours.day, device_hours.hour_ts
),

stored_hours as (
    select wanted.site_id, wanted.day, wanted.final_before, hourly.hour_ts,
        hourly.avg_count, hourly.min_count, hourly.max_count, hourly.reading_count
    from wanted
    join marts.fct_occupancy_hourly as hourly
        on hourly.site_id = wanted.site_id
        and hourly.hour_ts >= (wanted.day::timestamp at time zone wanted.time_zone) - interval '3 hours'
        and hourly.hour_ts < ((wanted.day + 1)::timestamp at time zone wanted.time_zone) + interval '3 hours'
    where (hourly.hour_ts at time zone wanted.time_zone)::date = wanted.day
),

compared_hours as (
    select
        site_id, day, hour_ts,
        coalesce(
            abs(computed.avg_count - stored.avg_count) <= 1e-6 * greatest(1, computed.avg_count)
            and computed.min_count = stored.min_count
            and computed.max_count = stored.max_count
            and computed.reading_count = stored.reading_count,
            false
        ) as is_equal
    from computed_hours as computed
    full join (select * from stored_hours where hour_ts >= final_before) as stored using (site_id, day, hour_ts)
),

computed_days as (
    select
        site_id, day, avg(avg_count) as avg_count, min(min_count) as min_count, max(max_count) as max_count,
        count(*) as hours_observed, sum(reading_count) as reading_count,
        (array_agg(hour_ts order by avg_count desc, hour_ts))[1] as peak_hour_ts
    from stored_hours
    group by site_id, day
),

compared_days as (
    select
        wanted.site_id, wanted.day,
        (
            (computed.site_id is null and stored.site_id is null)
            or coalesce(
                abs(computed.avg_count - stored.avg_count) <= 1e-6 * greatest(1, computed.avg_count)
                and computed.min_count = stored.min_count
                and computed.max_count = stored.max_count
                and computed.hours_observed = stored.hours_observed
                and computed.reading_count = stored.reading_count
                and computed.peak_hour_ts = stored.peak_hour_ts,
                false
            )
        ) as is_equal
    from wanted
    left join computed_days as computed using (site_id, day)
    left join marts.fct_occupancy_daily as stored using (site_id, day)
)

select
    'staging-readings' as check_name, wanted.site_id || ' ' || wanted.day as subject, wanted.site_id, wanted.day,
    coalesce(reading_sums.raw, 0) as expected, coalesce(reading_sums.staged, 0) as found, null::text as detail
from wanted
left join reading_sums using (site_id, day)
union all
select
    'marts-hours', site_id || ' ' || day, site_id, day, count(*), count(*) filter (where is_equal),
    'differs from what staging gives: ' || string_agg(hour_ts::text, ', ' order by hour_ts) filter (where not is_equal)
from compared_hours
group by site_id, day
union all
select
    'marts-days', site_id || ' ' || day, site_id, day, 1, case when is_equal then 1 else 0 end,
    case when not is_equal then 'differs from what its hours give' end
from compared_days
