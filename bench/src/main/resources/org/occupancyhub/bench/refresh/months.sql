select ops.add_month(month_ts)
from generate_series(
    ?::timestamptz - (?::integer / ?::integer) * interval '10 minutes' - interval '1 month', ?::timestamptz, interval '1 month'
) as months (month_ts)
