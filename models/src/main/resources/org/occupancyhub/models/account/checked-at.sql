select max(checked_at) from ops.reconciliation_checks
