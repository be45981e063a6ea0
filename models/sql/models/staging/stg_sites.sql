{{ config(materialized='view') }}

select
    site_id, site_name, time_zone, is_time_zone_known, capacity, reading_interval_seconds, is_demo, is_configured,
    position, first_seen_at, final_before
from {{ source('ops', 'sites') }}
