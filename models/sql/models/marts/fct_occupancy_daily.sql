{{ config(
    materialized='incremental',
    unique_key=['site_id', 'day'],
    indexes=[{'columns': ['site_id', 'day'], 'unique': true}],
    post_hook="
        {% if is_incremental() %}
        delete from {{ this }}          -- a site whose time zone changed has other days than before
        where ctid = any (array(
            select vanished.ctid
            from (
                select distinct
                    dirty.site_id, sites.time_zone,
                    (dirty.hour_ts at time zone sites.time_zone)::date + around.days as day
                from {{ ref('stg_dirty_hours') }} as dirty
                join {{ ref('dim_site') }} as sites using (site_id)
                cross join (values (-1), (0), (1)) as around (days)
            ) as touched
            cross join lateral (
                select daily.ctid from {{ this }} as daily
                where
                    daily.site_id = touched.site_id
                    and daily.day = touched.day
                    and not exists (
                        select from {{ ref('fct_occupancy_hourly') }} as hourly
                        where
                            hourly.site_id = daily.site_id
                            and hourly.hour_ts >= (daily.day::timestamp at time zone touched.time_zone) - interval '3 hours'
                            and hourly.hour_ts < ((daily.day + 1)::timestamp at time zone touched.time_zone) + interval '3 hours'
                            and (hourly.hour_ts at time zone touched.time_zone)::date = daily.day
                    )
                offset 0
            ) as vanished
        ))
        {% endif %}
    "
) }}

-- depends_on: {{ ref('stg_dirty_hours') }}        for dbt, which looks for refs outside of is_incremental() only

with sites as (
    select * from {{ ref('dim_site') }}
),

{% if is_incremental() %}
days as (
    select distinct
        sites.site_id, sites.time_zone, (dirty_hours.hour_ts at time zone sites.time_zone)::date as day
    from {{ ref('stg_dirty_hours') }} as dirty_hours
    join sites using (site_id)
),

hours as (             -- by a window with a margin and then by the date: a local day has 23, 24 or 25 hours
    select days.site_id, days.day, hourly.*
    from days
    cross join lateral (
        select fct.hour_ts, fct.avg_count, fct.min_count, fct.max_count, fct.reading_count
        from {{ ref('fct_occupancy_hourly') }} as fct
        where
            fct.site_id = days.site_id
            and fct.hour_ts >= (days.day::timestamp at time zone days.time_zone) - interval '3 hours'
            and fct.hour_ts < ((days.day + 1)::timestamp at time zone days.time_zone) + interval '3 hours'
            and (fct.hour_ts at time zone days.time_zone)::date = days.day
        offset 0
    ) as hourly
),
{% else %}
hours as (
    select
        fct.site_id, (fct.hour_ts at time zone sites.time_zone)::date as day,
        fct.hour_ts, fct.avg_count, fct.min_count, fct.max_count, fct.reading_count
    from {{ ref('fct_occupancy_hourly') }} as fct
    join sites using (site_id)
),
{% endif %}

site_days as (
    select
        site_id, day,
        avg(avg_count::numeric)::double precision as avg_count,    -- the same in whatever order the hours come
        min(min_count) as min_count,
        max(max_count) as max_count,
        (array_agg(hour_ts order by avg_count desc, hour_ts))[1] as peak_hour_ts,
        count(*)::integer as hours_observed,
        sum(reading_count)::bigint as reading_count
    from hours
    group by site_id, day
)

select site_id, day, avg_count, min_count, max_count, peak_hour_ts, hours_observed, reading_count from site_days
