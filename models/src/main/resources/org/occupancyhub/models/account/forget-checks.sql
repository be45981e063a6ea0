-- What is checked anew, and what agreed long ago.
delete from ops.reconciliation_checks
where
    check_name = any (?)
    or (site_id is null and day = any (?::date[]))
    or (site_id, day) in (select * from unnest(?::text[], ?::date[]))
    or (expected = found and checked_at < cast(? as timestamptz) - interval '30 days')
