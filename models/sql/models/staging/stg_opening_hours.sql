{{ config(materialized='view') }}

select site_id, day_of_week, opens, closes from {{ source('ops', 'opening_hours') }}
