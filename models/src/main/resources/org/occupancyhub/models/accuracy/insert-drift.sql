insert into ml.drifts (site_id, detected_at, first_day, last_day, ratio, score, reason)
values (:site, :detected_at, :first_day, :last_day, :ratio, :score, :reason)
on conflict do nothing
