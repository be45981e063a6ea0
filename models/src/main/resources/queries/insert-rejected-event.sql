insert into raw.rejected_events (origin, reason, payload, source, rejected_at)
values (:#origin, :#reason, :#payload, :#source, cast(:#rejected_at as timestamptz))
on conflict (origin, md5(payload)) do nothing
