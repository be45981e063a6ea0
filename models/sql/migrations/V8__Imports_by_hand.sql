-- What an administrator brought in: how far it is, and what came of it. Whoever runs it says every few seconds that it
-- still does; a run that nobody speaks of any more was interrupted.
create table ops.imports (
    import_id  bigint      generated always as identity primary key,
    state      text        not null check (state in ('RUNNING', 'PAUSED', 'DONE', 'STOPPED', 'FAILED', 'INTERRUPTED')),
    run        jsonb,
    started_at timestamptz not null default clock_timestamp(),
    noted_at   timestamptz not null default clock_timestamp()
);
comment on column ops.imports.run is 'the run as it was when it was noted, with its order and its figures';
