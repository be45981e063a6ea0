select count(*) from matching
