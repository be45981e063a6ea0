{{ config(
    materialized='incremental',
    unique_key=['site_id', 'hour_ts', 'first_horizon', 'last_horizon'],
    indexes=[{'columns': ['site_id', 'hour_ts', 'first_horizon', 'last_horizon'], 'unique': true}],
    post_hook="
        {% if is_incremental() %}
        delete from {{ this }}          -- hours that lost their readings or forecasts, or were closed after all
        where ctid = any (array(
            select vanished.ctid
            from {{ ref('stg_dirty_hours') }} as dirty
            cross join lateral (
                select errors.ctid from {{ this }} as errors
                where
                    errors.site_id = dirty.site_id
                    and errors.hour_ts = dirty.hour_ts
                    and (
                        not exists (
                            select from {{ ref('fct_occupancy_hourly') }} as hourly
                            where hourly.site_id = errors.site_id and hourly.hour_ts = errors.hour_ts
                        )
                        or not exists (
                            select from {{ ref('stg_forecasts') }} as forecasts
                            where
                                forecasts.site_id = errors.site_id
                                and forecasts.hour_ts = errors.hour_ts
                                and forecasts.horizon between errors.first_horizon and errors.last_horizon
                        )
                    )
                offset 0
            ) as vanished
        ))
        {% endif %}
    "
) }}

-- depends_on: {{ ref('stg_dirty_hours') }}        for dbt, which looks for refs outside of is_incremental() only

with sites as (
    select site_id, time_zone from {{ ref('dim_site') }}
),

horizons (first_horizon, last_horizon, is_of_daily_only) as (
    values (1, 1, false), (2, 3, false), (4, 24, false), (25, 72, false), (73, 168, false), (1, 24, true), (1, 168, true)
),

{% if is_incremental() %}
hours as (             -- the dirty ones, and those for which one of them is a week ago on the clocks of the site
    select distinct dirty.site_id, dirty.hour_ts + around.hours * interval '1 hour' as hour_ts
    from {{ ref('stg_dirty_hours') }} as dirty
    cross join (values (0), (167), (168), (169)) as around (hours)
    where dirty.hour_ts + (around.hours + 1) * interval '1 hour' <= now()
),

forecasts as (         -- `offset 0`: one index lookup per hour, see stg_events
    select issued.*
    from hours
    cross join lateral (
        select stg.* from {{ ref('stg_forecasts') }} as stg
        where stg.site_id = hours.site_id and stg.hour_ts = hours.hour_ts
        offset 0
    ) as issued
),
{% else %}
forecasts as (
    select * from {{ ref('stg_forecasts') }}
),
{% endif %}

counted as (           -- the hour that was, and the same one a week before; an hour that still runs is no score yet
    select forecasts.*, actual.avg_count, week_ago.avg_count as naive
    from forecasts
    join sites using (site_id)
    join {{ ref('fct_occupancy_hourly') }} as actual using (site_id, hour_ts)
    left join {{ ref('fct_occupancy_hourly') }} as week_ago
        on week_ago.site_id = forecasts.site_id
        and week_ago.hour_ts =
            ((forecasts.hour_ts at time zone sites.time_zone) - interval '7 days') at time zone sites.time_zone
    where forecasts.hour_ts + interval '1 hour' <= now()
),

errors as (            -- numeric: the same sums in whatever order the rows come
    select
        site_id, hour_ts, horizon, is_daily,
        predicted::numeric - avg_count::numeric as error,
        avg_count between lower and upper as is_covered,
        upper::numeric - lower::numeric as width,
        abs(naive::numeric - avg_count::numeric) as naive_error
    from counted
)

select
    errors.site_id, errors.hour_ts,
    horizons.first_horizon::smallint as first_horizon, horizons.last_horizon::smallint as last_horizon,
    count(*)::integer as forecasts,
    sum(abs(error))::double precision as absolute_error,
    sum(error)::double precision as error,
    (count(*) filter (where is_covered))::integer as covered,
    sum(width)::double precision as width,
    (count(naive_error))::integer as compared,
    (sum(abs(error)) filter (where naive_error is not null))::double precision as compared_error,
    sum(naive_error)::double precision as naive_error
from errors
join horizons on errors.horizon between horizons.first_horizon and horizons.last_horizon
where errors.is_daily or not horizons.is_of_daily_only
group by errors.site_id, errors.hour_ts, horizons.first_horizon, horizons.last_horizon
