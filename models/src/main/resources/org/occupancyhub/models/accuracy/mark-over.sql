-- Scored once they are over, also where no reading comes any more that would say so.
insert into ops.dirty_hours (site_id, hour_ts)
select hours.site_id, hours.target_ts
from ops.sites
cross join lateral (
    select distinct issued.site_id, issued.target_ts
    from ml.issued_forecasts as issued
    where
        issued.site_id = sites.site_id
        and issued.target_ts >= (select until_ts from ml.hours_over)
        and issued.target_ts < ?
    offset 0
) as hours
