-- What was champion before the one that is came first; coming back to it by a roll back does not count as coming.
select changes.previous_version_id
from ml.aliases
inner join ml.alias_changes as changes
    on changes.alias = aliases.alias
    and changes.version_id = aliases.version_id
    and changes.kind not in ('rolled back', 'fell back')
inner join ml.versions on versions.version_id = changes.previous_version_id
where aliases.alias = 'champion'
order by changes.change_id desc
limit 1
