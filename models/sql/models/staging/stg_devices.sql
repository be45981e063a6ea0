{{ config(materialized='view') }}

select devices.device_id, devices.site_id, devices.zone_id, devices.is_door, sites.time_zone, devices.first_seen_at
from {{ source('ops', 'devices') }} as devices
join {{ source('ops', 'sites') }} as sites using (site_id)
