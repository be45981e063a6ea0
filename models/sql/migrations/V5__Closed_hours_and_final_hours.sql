-- When a site is open, in its local time; a site without any row is always open, a day without a row is closed.
create table ops.opening_hours (
    site_id     text     not null references ops.sites on delete cascade,
    day_of_week smallint not null check (day_of_week between 0 and 6),
    opens       time     not null,
    closes      time     not null,
    source      text     not null check (source in ('config', 'api')),
    primary key (site_id, day_of_week),
    constraint opening_hours_end_after_they_begin check (opens < closes)
);
comment on column ops.opening_hours.day_of_week is '0 = Monday';
comment on column ops.opening_hours.closes is '24:00 is the end of the day';

-- When a site is closed although it would be open, in its local time: a holiday, works, a competition.
create table ops.closures (
    closure_id  bigint      generated always as identity primary key,
    site_id     text        not null references ops.sites on delete cascade,
    from_local  timestamp   not null,
    until_local timestamp   not null,
    reason      text,
    source      text        not null check (source in ('config', 'api')),
    created_at  timestamptz not null default clock_timestamp(),
    constraint closures_end_after_they_begin check (from_local < until_local)
);

create index closures_site on ops.closures (site_id, from_local);

-- How long the readings of a site are kept, and how far that has gone:
-- events before accepts_from are refused; the hours before final_before are in ops.final_hours and change no more;
-- events before removed_before are gone.
alter table ops.sites
    add column retention_days integer check (retention_days > 0),
    add column accepts_from   timestamptz,
    add column final_before   timestamptz,
    add column removed_before timestamptz;

-- Hours whose readings retention removed, or is about to: their numbers stay.
create table ops.final_hours (
    site_id       text             not null,
    hour_ts       timestamptz      not null,
    avg_count     double precision not null,
    min_count     bigint           not null,
    max_count     bigint           not null,
    reading_count bigint           not null,
    primary key (site_id, hour_ts)
);

create table ops.retention_receipts (
    receipt_id     bigint      generated always as identity primary key,
    site_id        text,
    method         text        not null check (method in ('deleted', 'dropped')),
    relation       text        not null,
    from_ts        timestamptz not null,
    until_ts       timestamptz not null,
    events_removed bigint      not null,
    hours_kept     bigint      not null,
    removed_at     timestamptz not null default clock_timestamp()
);
comment on column ops.retention_receipts.site_id is 'null: the whole month, of all sites';
