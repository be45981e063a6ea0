select ops.add_month(cast(? as timestamptz) + months.ahead)
from (values (interval '0'), (interval '1 month')) as months (ahead)
