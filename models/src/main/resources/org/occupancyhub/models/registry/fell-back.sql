with newest as (
    select kind, version_id, reason
    from ml.alias_changes
    where alias = 'champion'
    order by change_id desc
    limit 1
)

insert into ml.alias_changes (alias, version_id, previous_version_id, kind, reason)
select 'champion', :version, :version, 'fell back', :reason
where not exists (
    select from newest where kind = 'fell back' and version_id = :version and reason = :reason
)
