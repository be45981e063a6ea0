create schema if not exists raw;
create schema if not exists ops;
create schema if not exists ml;
create schema if not exists staging;
create schema if not exists marts;

-- One row per event id. A row holds either a count or the two numbers of a door.
create table raw.occupancy_events (
    event_id    text        primary key,
    device_id   text        not null,
    ts          timestamptz not null,
    count       integer,
    people_in   integer,
    people_out  integer,
    source      text        not null,
    received_at timestamptz not null,
    loaded_at   timestamptz not null default now(),
    constraint occupancy_events_count_or_passage check (
        (count >= 0 and people_in is null and people_out is null)
        or (count is null and people_in >= 0 and people_out >= 0)
    )
);

create index occupancy_events_device_ts on raw.occupancy_events (device_id, ts);

create table raw.rejected_events (
    reject_id   bigint      generated always as identity primary key,
    origin      text        not null,
    reason      text        not null,
    payload     text        not null,
    source      text,
    rejected_at timestamptz not null default now()
);

-- The same record of the same place is one reject, however often it is read again.
create unique index rejected_events_once on raw.rejected_events (origin, md5(payload));
create index rejected_events_rejected_at on raw.rejected_events (rejected_at desc);

create table ops.sites (
    site_id                  text        primary key,
    site_name                text        not null,
    time_zone                text        not null,
    is_time_zone_known       boolean     not null,
    capacity                 integer     check (capacity > 0),
    reading_interval_seconds integer     not null check (reading_interval_seconds > 0),
    is_demo                  boolean     not null default false,
    is_configured            boolean     not null default false,
    position                 integer,
    first_seen_at            timestamptz not null default clock_timestamp()
);
comment on column ops.sites.is_time_zone_known is 'false: nobody said, the zone of the default site stands in';
comment on column ops.sites.position is 'place in the configuration; null where events brought the site';

create table ops.devices (
    device_id     text        primary key,
    site_id       text        not null references ops.sites,
    zone_id       text,
    is_door       boolean     not null default false,
    is_configured boolean     not null default false,
    first_seen_at timestamptz not null default clock_timestamp()
);
comment on column ops.devices.is_door is 'has counted passages: its counts are sums since local midnight';

create index devices_site on ops.devices (site_id);

-- Hours whose marts are behind. Append only and without a key on purpose: a refresh deletes the rows that it saw, and a
-- load that commits meanwhile leaves rows of its own, so that no hour is ever lost between the two.
create table ops.dirty_hours (
    site_id   text        not null,
    hour_ts   timestamptz not null,
    marked_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Which SQL each model was last built from in full; a model whose SQL changed is built again at the next start.
create table ops.model_builds (
    model       text        primary key,
    fingerprint text        not null,
    built_at    timestamptz not null default now()
);
