{{ config(materialized='view') }}

with issued as (
    select * from {{ source('ml', 'issued_forecasts') }}
)

select
    issued.site_id, issued.target_ts as hour_ts, issued.origin_ts, issued.horizon, issued.is_daily,
    issued.predicted, issued.lower, issued.upper
from issued
join {{ ref('stg_sites') }} as sites using (site_id)
where not exists (     -- announced after it was forecast; what was known before was never issued
    select from {{ ref('stg_closures') }} as closures
    where
        closures.site_id = issued.site_id
        and closures.from_local <= issued.target_ts at time zone sites.time_zone
        and closures.until_local >= (issued.target_ts at time zone sites.time_zone) + interval '1 hour'
)
