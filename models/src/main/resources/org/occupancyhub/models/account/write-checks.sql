insert into ops.reconciliation_checks (check_name, subject, site_id, day, expected, found, detail, checked_at)
values (?, ?, ?, ?, ?, ?, ?, ?)
on conflict (check_name, subject) do update set
    site_id = excluded.site_id, day = excluded.day, expected = excluded.expected, found = excluded.found,
    detail = excluded.detail, checked_at = excluded.checked_at
