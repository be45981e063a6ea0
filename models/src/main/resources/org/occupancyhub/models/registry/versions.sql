select
    version_id, method, parameters, trained_at, window_from, window_until, sites, hours, fingerprint, importance, compared,
    verdict, run_id,
    array(select alias from ml.aliases where aliases.version_id = versions.version_id order by alias) as aliases
from ml.versions
where version_id = coalesce(:only, version_id)
order by version_id desc
