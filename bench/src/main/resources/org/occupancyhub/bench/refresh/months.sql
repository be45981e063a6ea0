select ops.add_month(month_ts)
from generate_series(
    ?::timestamptz - (?::integer / ?::integer) * make_interval(secs => ?::integer) - interval '1 month',
    ?::timestamptz,
    interval '1 month'
) as months (month_ts)
