insert into ml.alias_changes (alias, version_id, previous_version_id, kind, reason)
values (:alias, :version, :previous, :kind, :reason)
