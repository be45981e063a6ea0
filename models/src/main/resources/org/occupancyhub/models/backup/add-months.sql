select ops.add_month(first_day::timestamp at time zone 'UTC') from unnest(?::date[]) as months (first_day)
