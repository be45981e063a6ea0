select ops.add_month(month_ts)
from (select distinct date_trunc('month', ts, 'UTC') as month_ts from unnest(?::timestamptz[]) as times (ts)) as months
order by month_ts
