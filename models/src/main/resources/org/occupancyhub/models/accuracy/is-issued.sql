select exists (select from ml.issues where site_id = ? and origin_ts = ?)
