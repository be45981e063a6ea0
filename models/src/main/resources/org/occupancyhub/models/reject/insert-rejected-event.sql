insert into raw.rejected_events (origin, reason, payload, source, rejected_at)
values (?, ?, ?, ?, ?)
on conflict (origin, md5(payload)) do nothing
