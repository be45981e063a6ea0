{{ config(
    materialized='incremental',
    unique_key=['hour_ts'],
    indexes=[{'columns': ['hour_ts'], 'unique': true}]
) }}

-- depends_on: {{ ref('stg_dirty_hours') }}        for dbt, which looks for refs outside of is_incremental() only

with needed as (       -- from the first hour with data to two weeks after the last one, for forecasts to join
{% if is_incremental() %}
    select min(hourly.hour_ts) as first_hour, max(hourly.hour_ts) + interval '14 days' as last_hour
    from {{ ref('stg_dirty_hours') }} as dirty_hours
    cross join lateral (
        select fct.hour_ts from {{ ref('fct_occupancy_hourly') }} as fct
        where fct.site_id = dirty_hours.site_id and fct.hour_ts = dirty_hours.hour_ts
        offset 0
    ) as hourly
{% else %}
    select min(hour_ts) as first_hour, max(hour_ts) + interval '14 days' as last_hour
    from {{ ref('fct_occupancy_hourly') }}
{% endif %}
),

gaps as (
{% if is_incremental() %}
    select needed.first_hour, coalesce(known.first_hour - interval '1 hour', needed.last_hour) as last_hour
    from needed
    cross join (select min(hour_ts) as first_hour from {{ this }}) as known
    union all
    select known.last_hour + interval '1 hour', needed.last_hour
    from needed
    cross join (select max(hour_ts) as last_hour from {{ this }}) as known
{% else %}
    select first_hour, last_hour from needed
{% endif %}
),

hours as (
    select generate_series(first_hour, last_hour, interval '1 hour') as hour_ts from gaps
)

select
    hour_ts,
    extract(hour from hour_ts at time zone 'UTC')::integer as hour,
    (extract(isodow from hour_ts at time zone 'UTC') - 1)::integer as day_of_week,
    extract(isodow from hour_ts at time zone 'UTC') >= 6 as is_weekend,
    (hour_ts at time zone 'UTC')::date as day,
    extract(week from hour_ts at time zone 'UTC')::integer as iso_week,
    extract(month from hour_ts at time zone 'UTC')::integer as month,
    extract(quarter from hour_ts at time zone 'UTC')::integer as quarter,
    extract(year from hour_ts at time zone 'UTC')::integer as year
from hours
