{{ config(materialized='view') }}

select site_id, hour_ts, avg_count, min_count, max_count, reading_count from {{ source('ops', 'final_hours') }}
