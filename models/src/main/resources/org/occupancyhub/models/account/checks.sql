select check_name, subject, expected, found, detail, checked_at
from ops.reconciliation_checks
order by expected = found, check_name, checked_at desc, subject
limit 500
