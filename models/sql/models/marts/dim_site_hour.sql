{{ config(materialized='view') }}

with sites as (
    select site_id, time_zone from {{ ref('dim_site') }}
),

opening_hours as (
    select * from {{ ref('stg_opening_hours') }}
),

closures as (
    select * from {{ ref('stg_closures') }}
),

site_hours as (
    select
        sites.site_id, sites.time_zone, hours.hour_ts,
        hours.hour_ts at time zone sites.time_zone as local_ts,
        tstzrange(hours.hour_ts, hours.hour_ts + interval '1 hour') as hour_range
    from sites
    cross join {{ ref('dim_time') }} as hours
),

opened as (            -- an hour may reach into the next local day, where midnight is not at the full hour
    select
        site_hours.*,
        case
            when exists (select from opening_hours where opening_hours.site_id = site_hours.site_id)
                then coalesce(
                    (
                        select range_agg(tstzrange(opens_ts, closes_ts) * site_hours.hour_range)
                        from (
                            select
                                (days.day + opening_hours.opens) at time zone site_hours.time_zone as opens_ts,
                                (days.day + opening_hours.closes) at time zone site_hours.time_zone as closes_ts
                            from (values (site_hours.local_ts::date), (site_hours.local_ts::date + 1)) as days (day)
                            join opening_hours on opening_hours.day_of_week = extract(isodow from days.day) - 1
                            where opening_hours.site_id = site_hours.site_id
                        ) as spans
                        where opens_ts < closes_ts         -- it may lie where the clocks jump forward, and not exist
                    ),
                    '{}'::tstzmultirange
                )
            else tstzmultirange(site_hours.hour_range)
        end as open_ranges
    from site_hours
),

closed as (
    select
        opened.*,
        (
            select range_agg(tstzrange(from_ts, until_ts))
            from (
                select
                    closures.from_local at time zone opened.time_zone as from_ts,
                    closures.until_local at time zone opened.time_zone as until_ts
                from closures
                where
                    closures.site_id = opened.site_id
                    and closures.from_local < opened.local_ts + interval '3 hours'  -- the exact comparison is above
                    and closures.until_local > opened.local_ts - interval '3 hours'
            ) as spans
            where from_ts < until_ts
        ) as closed_ranges
    from opened
),

counted as (
    select
        closed.*,
        (
            select coalesce(sum(extract(epoch from upper(ranges.open) - lower(ranges.open))), 0) / 60
            from unnest(open_ranges - coalesce(closed_ranges, '{}'::tstzmultirange)) as ranges (open)
        )::integer as open_minutes
    from closed
)

select
    site_id, hour_ts, local_ts,
    local_ts::date as local_day,
    extract(hour from local_ts)::integer as local_hour,
    (extract(isodow from local_ts) - 1)::integer as local_day_of_week,
    extract(isodow from local_ts) >= 6 as is_local_weekend,
    open_minutes,
    open_minutes = 0 as is_closed
from counted
