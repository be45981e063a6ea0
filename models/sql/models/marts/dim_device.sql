{{ config(materialized='view') }}

select device_id, site_id, zone_id, is_door, time_zone, first_seen_at
from {{ ref('stg_devices') }}
