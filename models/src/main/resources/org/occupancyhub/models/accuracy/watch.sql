insert into ml.drift_watches (site_id, watched_day) values (:site, :day)
on conflict (site_id) do update set watched_day = excluded.watched_day
