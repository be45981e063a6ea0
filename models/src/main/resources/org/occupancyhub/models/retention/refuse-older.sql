update ops.sites set accepts_from = greatest(accepts_from, ?) where site_id = ?
