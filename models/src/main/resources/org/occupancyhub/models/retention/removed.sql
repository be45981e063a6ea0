update ops.sites set removed_before = ? where site_id = ?
