with newest as (
    select version_id from ml.versions order by version_id desc limit :keep
)

delete from ml.versions
where
    version_id not in (select version_id from newest)
    and version_id not in (select version_id from ml.aliases)
    and version_id is distinct from cast(:earlier as bigint)
