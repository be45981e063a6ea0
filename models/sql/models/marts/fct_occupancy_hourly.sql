{{ config(
    materialized='incremental',
    unique_key=['site_id', 'hour_ts'],
    indexes=[{'columns': ['site_id', 'hour_ts'], 'unique': true}],
    post_hook="
        {% if is_incremental() %}
        delete from {{ this }}          -- a device that moved takes its hours along, but for those that are final
        where ctid = any (array(
            select vanished.ctid
            from {{ ref('stg_dirty_hours') }} as dirty
            cross join lateral (
                select hourly.ctid from {{ this }} as hourly
                where
                    hourly.site_id = dirty.site_id
                    and hourly.hour_ts = dirty.hour_ts
                    and not exists (
                        select from {{ ref('dim_device') }} as devices
                        join {{ ref('stg_events') }} as events using (device_id)
                        where
                            devices.site_id = hourly.site_id
                            and events.ts >= hourly.hour_ts
                            and events.ts < hourly.hour_ts + interval '1 hour'
                    )
                    and not exists (
                        select from {{ ref('stg_final_hours') }} as final
                        where final.site_id = hourly.site_id and final.hour_ts = hourly.hour_ts
                    )
                offset 0
            ) as vanished
        ))
        {% endif %}
    "
) }}

-- depends_on: {{ ref('stg_dirty_hours') }}        for dbt, which looks for refs outside of is_incremental() only

with sites as (
    select site_id, coalesce(final_before, '-infinity') as final_before from {{ ref('dim_site') }}
),

devices as (
    select * from {{ ref('dim_device') }}
),

{% if is_incremental() %}
dirty_hours as (
    select * from {{ ref('stg_dirty_hours') }}
),

events as (            -- `offset 0`: one index lookup per device and hour, see stg_events
    select dirty_hours.site_id, dirty_hours.hour_ts, devices.device_id, readings.count
    from dirty_hours
    join devices using (site_id)
    cross join lateral (
        select staged.count
        from {{ ref('stg_events') }} as staged
        where
            staged.device_id = devices.device_id
            and staged.ts >= dirty_hours.hour_ts
            and staged.ts < dirty_hours.hour_ts + interval '1 hour'
        offset 0
    ) as readings
),
{% else %}
events as (
    select devices.site_id, date_trunc('hour', staged.ts, 'UTC') as hour_ts, staged.device_id, staged.count
    from {{ ref('stg_events') }} as staged
    join devices using (device_id)
),
{% endif %}

device_hours as (      -- a device speaks for its zone: first the mean per device, then the sum over devices
    select
        site_id, hour_ts, device_id,
        avg(count) as avg_count, min(count) as min_count, max(count) as max_count, count(*) as reading_count
    from events
    group by site_id, hour_ts, device_id
),

site_hours as (
    select
        site_id, hour_ts,
        sum(avg_count)::double precision as avg_count,
        sum(min_count)::bigint as min_count,
        sum(max_count)::bigint as max_count,
        sum(reading_count)::bigint as reading_count
    from device_hours
    group by site_id, hour_ts
),

final_hours as (       -- their readings are gone: what was computed last stays
    select final.site_id, final.hour_ts, final.avg_count, final.min_count, final.max_count, final.reading_count
    from {{ ref('stg_final_hours') }} as final
    {% if is_incremental() %}
    join dirty_hours using (site_id, hour_ts)
    {% endif %}
)

select site_id, hour_ts, avg_count, min_count, max_count, reading_count
from site_hours
join sites using (site_id)
where hour_ts >= final_before
union all
select site_id, hour_ts, avg_count, min_count, max_count, reading_count from final_hours
