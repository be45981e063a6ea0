select change_id, alias, version_id, previous_version_id, kind, reason, changed_at
from ml.alias_changes
order by change_id desc
limit :limit
