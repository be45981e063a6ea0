with newest as (
    select version_id from ml.versions order by version_id desc limit :keep
),

way_back as (
    select changes.previous_version_id as version_id
    from ml.aliases
    inner join ml.alias_changes as changes on changes.alias = aliases.alias and changes.version_id = aliases.version_id
    where aliases.alias = 'champion' and changes.kind not in ('rolled back', 'fell back')
    order by changes.change_id desc
    limit 1
)

delete from ml.versions
where
    version_id not in (select version_id from newest)
    and version_id not in (select version_id from ml.aliases)
    and version_id not in (select version_id from way_back where version_id is not null)
