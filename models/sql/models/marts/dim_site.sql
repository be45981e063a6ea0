{{ config(materialized='view') }}

select
    site_id, site_name, time_zone, capacity, reading_interval_seconds / 60.0 as reading_interval_minutes, is_demo,
    is_configured, first_seen_at, final_before
from {{ ref('stg_sites') }}
