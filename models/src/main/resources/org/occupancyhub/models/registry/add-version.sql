insert into ml.versions
    (method, parameters, window_from, window_until, sites, hours, fingerprint, artifact, importance, compared, verdict, run_id)
values
    (:method, cast(:parameters as jsonb), :from, :until, :sites, :hours, :fingerprint, :artifact,
     cast(:importance as jsonb), cast(:compared as jsonb), :verdict, :run)
returning version_id
