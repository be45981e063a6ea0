-- What a training made: a way to forecast that has learnt, with all that is needed to judge it and to make it again.
create table ml.versions (
    version_id    bigint      generated always as identity primary key,
    method        text        not null,
    parameters    jsonb       not null,
    trained_at    timestamptz not null default clock_timestamp(),
    window_from   timestamptz not null,
    window_until  timestamptz not null,
    sites         integer     not null,
    hours         bigint      not null,
    fingerprint   text        not null,
    artifact      bytea       not null,
    importance    jsonb       not null default '{}',
    compared      jsonb       not null default '{}',
    verdict       text        not null default '',
    run_id        bigint
);
comment on table ml.versions is 'append only: a version is never changed, only forgotten when it is old and nothing points to it';
comment on column ml.versions.method is 'the name of the forecaster, as in --model';
comment on column ml.versions.hours is 'site hours it has learnt from, between window_from and window_until';
comment on column ml.versions.fingerprint is 'SHA-256 of sites, hours and counts: the same data give the same';
comment on column ml.versions.artifact is 'what it learnt; empty where it learns nothing ahead';
comment on column ml.versions.compared is 'error of every method of the same training on the same weeks, by name: mean of the MASE of 1..24 and 25..168 hours';
comment on column ml.versions.verdict is 'what the backtest said of it, in words';
comment on column ml.versions.importance is 'share of each feature, by name';

-- How good a version was on weeks that it had not seen, per site; site_id '' is all sites together.
create table ml.version_scores (
    version_id    bigint           not null references ml.versions on delete cascade,
    site_id       text             not null,
    first_horizon smallint         not null,
    last_horizon  smallint         not null,
    scored_hours  bigint           not null,
    mae           double precision,
    naive_mae     double precision,
    mase          double precision,
    coverage      double precision,
    width         double precision,
    bias          double precision,
    primary key (version_id, site_id, first_horizon, last_horizon)
);
comment on column ml.version_scores.naive_mae is 'of as a week ago, on the same hours';

-- Which version serves (champion), which wants to (challenger).
create table ml.aliases (
    alias      text        primary key check (alias in ('champion', 'challenger')),
    version_id bigint      not null references ml.versions,
    since      timestamptz not null default clock_timestamp()
);

-- Every change of an alias, with its reason in words: promotion, fallback, roll back.
create table ml.alias_changes (
    change_id           bigint      generated always as identity primary key,
    alias               text        not null,
    version_id          bigint,
    previous_version_id bigint,
    kind                text        not null check (kind in ('trained', 'promoted', 'fell back', 'rolled back', 'withdrawn')),
    reason              text        not null,
    changed_at          timestamptz not null default clock_timestamp()
);

-- Trainings: asked for, under way, done. One at a time, by whichever hub comes first.
create table ml.training_runs (
    run_id       bigint      generated always as identity primary key,
    trigger      text        not null check (trigger in ('schedule', 'demand', 'drift')),
    attempt      smallint    not null default 1,
    requested_at timestamptz not null default clock_timestamp(),
    started_at   timestamptz,
    finished_at  timestamptz,
    step         text,
    done         integer     not null default 0,
    steps        integer     not null default 0,
    is_cancelled boolean     not null default false,
    outcome      text,
    failure      text
);
create unique index training_runs_one_is_open on ml.training_runs ((true)) where finished_at is null;
comment on index ml.training_runs_one_is_open is 'asked for twice before it ended, it is one run';
comment on column ml.training_runs.attempt is 'more than 1: the hub that ran it before was gone before it ended';
comment on column ml.training_runs.is_cancelled is 'somebody asked it to stop; it does at its next step';
comment on column ml.training_runs.step is 'what it is doing, in words; done of steps';
comment on column ml.training_runs.outcome is 'what came of it, in words; null while it runs or where it failed';

-- Forecasts as they were served, to be scored when the hour is over: the whole week from the begin of each local day, and a
-- few of the next hours from every other hour. Hours in which the site was known to be closed are left out.
create table ml.issued_forecasts (
    site_id    text        not null,
    target_ts  timestamptz not null,
    origin_ts  timestamptz not null,
    horizon    smallint    not null check (horizon between 1 and 168),
    is_daily   boolean     not null,
    version_id bigint,
    method     text        not null,
    predicted  real        not null,
    lower      real        not null,
    upper      real        not null,
    issued_at  timestamptz not null,
    primary key (site_id, target_ts, origin_ts),
    constraint issued_forecasts_did_not_know_their_hour
        check (issued_at >= origin_ts and issued_at < origin_ts + interval '10 minutes')
);
comment on column ml.issued_forecasts.horizon is '1 is the hour that begins at the origin';
comment on column ml.issued_forecasts.is_daily is 'of the whole week that begins with the local day of the origin';
comment on column ml.issued_forecasts.lower is 'lower end of the central 80 % interval';

-- How far the hours are known to be over, and so marked to be scored; one row.
create table ml.hours_over (
    only_one boolean     primary key default true check (only_one),
    until_ts timestamptz not null
);

-- Which forecasts were issued, and when: an origin that is here is not issued again.
create table ml.issues (
    site_id    text        not null,
    origin_ts  timestamptz not null,
    issued_at  timestamptz not null,
    hours      smallint    not null,
    primary key (site_id, origin_ts)
);

-- Hours of a closure are not scored. Announced or taken back after they were forecast, by whichever way, they are scored
-- again: the closures that the configuration names come and go with every start.
create function ops.mark_forecasts_of_closure() returns trigger language plpgsql as $$
declare
    closure ops.closures := coalesce(new, old);
begin
    insert into ops.dirty_hours (site_id, hour_ts)
    select distinct issued.site_id, issued.target_ts
    from ml.issued_forecasts as issued
    join ops.sites using (site_id)
    where
        issued.site_id = closure.site_id
        and issued.target_ts >= (closure.from_local at time zone sites.time_zone) - interval '1 hour'
        and issued.target_ts < (closure.until_local at time zone sites.time_zone) + interval '1 hour';
    return null;
end
$$;

create trigger closures_change_scores after insert or delete on ops.closures
    for each row execute function ops.mark_forecasts_of_closure();

-- A site whose counts are no longer as its forecasts had them.
create table ml.drifts (
    drift_id    bigint           generated always as identity primary key,
    site_id     text             not null,
    detected_at timestamptz      not null,
    first_day   date             not null,
    last_day    date             not null,
    ratio       double precision not null,
    score       double precision not null,
    reason      text             not null,
    run_id      bigint,
    over_at     timestamptz
);
comment on column ml.drifts.first_day is 'local days looked at: the first that was not as forecast';
comment on column ml.drifts.ratio is 'people counted in those days, as a share of those forecast before them';
comment on column ml.drifts.score is 'how far those days lie from the forecast, in usual deviations of such days, summed beyond an allowance';
comment on column ml.drifts.run_id is 'the training that was asked for because of it';
comment on column ml.drifts.over_at is 'when forecasts were as good as before again; null while it lasts';
create unique index drifts_one_at_a_time on ml.drifts (site_id) where over_at is null;

-- How far each site's forecasts were watched for drift.
create table ml.drift_watches (
    site_id    text primary key,
    watched_day date not null
);

-- What is known ahead of a site beside opening hours and closures, in its local time: terms, events.
create table ops.special_times (
    special_id  bigint      generated always as identity primary key,
    site_id     text        not null references ops.sites on delete cascade,
    kind        text        not null check (kind in ('event', 'season')),
    name        text        not null,
    from_local  timestamp   not null,
    until_local timestamp   not null,
    source      text        not null check (source in ('config', 'api')),
    created_at  timestamptz not null default clock_timestamp(),
    constraint special_times_end_after_they_begin check (from_local < until_local)
);
comment on column ops.special_times.kind is 'event: its days are like earlier ones of the same name; season: a stretch such as a semester';

create index special_times_site on ops.special_times (site_id, from_local);

-- Where a site keeps its public holidays: an ISO 3166 code, or 'none'; null: as the setting for all sites says.
alter table ops.sites add holidays text;
