-- Whom the newest rejects name: their payload, and how it is to be read, taken apart at quotes and separators.
with newest as materialized (
    select reject_id, left(payload, 2000) || '"' || coalesce(left(context, 2000), '') as said
    from raw.rejected_events
    where rejected_at > :since
    order by rejected_at desc
    limit :most
),

said as materialized (
    select distinct newest.reject_id, trim(parts.part) as name
    from newest
    cross join lateral regexp_split_to_table(newest.said, '[",;|\t\r\n]+') as parts (part)
),

named as (
    select said.reject_id, devices.device_id, devices.site_id
    from said
    join ops.devices on devices.device_id = said.name

    union

    select said.reject_id, null, sites.site_id
    from said
    join ops.sites on sites.site_id = said.name
),

tallies as (
    select device_id, site_id, count(*) as rejects from named where device_id is not null group by device_id, site_id
    union all
    select null, site_id, count(distinct reject_id) from named group by site_id
)

select seen.seen, tallies.device_id, tallies.site_id, tallies.rejects
from (select count(*) as seen from newest) as seen
left join tallies on true
