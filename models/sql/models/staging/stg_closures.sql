{{ config(materialized='view') }}

select closure_id, site_id, from_local, until_local, reason from {{ source('ops', 'closures') }}
