{{ config(materialized='view') }}

select distinct site_id, hour_ts from {{ source('ops', 'dirty_hours') }}
