{{ config(
    materialized='incremental',
    unique_key=['site_id', 'week', 'first_horizon', 'last_horizon'],
    indexes=[{'columns': ['site_id', 'week', 'first_horizon', 'last_horizon'], 'unique': true}],
    post_hook="
        {% if is_incremental() %}
        delete from {{ this }}          -- weeks in which nothing is scored any more, or that began elsewhere before
        where ctid = any (array(
            select vanished.ctid
            from (
                select distinct
                    dirty.site_id, sites.time_zone,
                    date_trunc('week', dirty.hour_ts at time zone sites.time_zone)::date + around.days as week
                from {{ ref('stg_dirty_hours') }} as dirty
                join {{ ref('dim_site') }} as sites using (site_id)
                cross join (values (-7), (0), (7), (14)) as around (days)
                where dirty.hour_ts + interval '1 hour' <= now()
            ) as touched
            cross join lateral (
                select accuracy.ctid from {{ this }} as accuracy
                where
                    accuracy.site_id = touched.site_id
                    and accuracy.week = touched.week
                    and not exists (
                        select from {{ ref('fct_forecast_error') }} as errors
                        where
                            errors.site_id = accuracy.site_id
                            and errors.hour_ts >= touched.week::timestamp at time zone touched.time_zone
                            and errors.hour_ts < (touched.week + 7)::timestamp at time zone touched.time_zone
                            and errors.first_horizon = accuracy.first_horizon
                            and errors.last_horizon = accuracy.last_horizon
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

{% if is_incremental() %}
weeks as (             -- of the dirty hours, and the one after: it is compared with them
    select distinct
        sites.site_id, sites.time_zone,
        date_trunc('week', dirty.hour_ts at time zone sites.time_zone)::date + around.days as week
    from {{ ref('stg_dirty_hours') }} as dirty
    join sites using (site_id)
    cross join (values (0), (7)) as around (days)
    where dirty.hour_ts + interval '1 hour' <= now()       -- an hour that still runs changes no score
),

errors as (
    select weeks.week, of_week.*
    from weeks
    cross join lateral (
        select fct.* from {{ ref('fct_forecast_error') }} as fct
        where
            fct.site_id = weeks.site_id
            and fct.hour_ts >= weeks.week::timestamp at time zone weeks.time_zone
            and fct.hour_ts < (weeks.week + 7)::timestamp at time zone weeks.time_zone
        offset 0
    ) as of_week
),
{% else %}
errors as (
    select date_trunc('week', fct.hour_ts at time zone sites.time_zone)::date as week, fct.*
    from {{ ref('fct_forecast_error') }} as fct
    join sites using (site_id)
),
{% endif %}

totals as (            -- numeric: the same sums in whatever order the rows come
    select
        site_id, week, first_horizon, last_horizon,
        count(*)::integer as scored_hours,
        sum(forecasts) as forecasts,
        sum(absolute_error::numeric) as absolute_error,
        sum(error::numeric) as error,
        sum(covered) as covered,
        sum(width::numeric) as width,
        sum(compared) as compared,
        sum(compared_error::numeric) as compared_error,
        sum(naive_error::numeric) as naive_error
    from errors
    group by site_id, week, first_horizon, last_horizon
)

select
    site_id, week, first_horizon, last_horizon, scored_hours,
    forecasts::integer as forecasts,
    (absolute_error / forecasts)::double precision as mae,
    (error / forecasts)::double precision as bias,
    (covered::numeric / forecasts)::double precision as coverage,
    (width / forecasts)::double precision as width,
    compared::integer as compared_forecasts,
    (compared_error / nullif(compared, 0))::double precision as compared_mae,
    (naive_error / nullif(compared, 0))::double precision as naive_mae,
    (1 - compared_error / nullif(naive_error, 0))::double precision as skill
from totals
