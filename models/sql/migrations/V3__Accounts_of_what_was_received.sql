-- How far each partition of a topic is accounted for. Written in the transaction of the load, so that a record that comes
-- twice is counted once, and so that a restored database knows where to read on.
create table ops.topic_offsets (
    topic        text    not null,
    partition    integer not null,
    first_offset bigint  not null,
    next_offset  bigint  not null,
    received     bigint  not null default 0,
    skipped      bigint  not null default 0,
    topic_id     text,
    primary key (topic, partition)
);
comment on column ops.topic_offsets.skipped is
    'offsets that brought no record: expired before they were read, or markers of a foreign transaction';
comment on column ops.topic_offsets.topic_id is 'Kafka''s id of the topic; another one under the same name starts anew';

-- What became of the records, by where they came from and the day (UTC) they were received.
create table ops.accounts (
    topic        text    not null,
    partition    integer not null,
    source       text    not null,
    received_day date    not null,
    received     bigint  not null default 0,
    loaded       bigint  not null default 0,
    duplicate    bigint  not null default 0,
    rejected     bigint  not null default 0,
    primary key (topic, partition, source, received_day),
    constraint accounts_nothing_is_lost check (received = loaded + duplicate + rejected)
);

-- Events that retention took out of raw.occupancy_events, by the same two.
create table ops.removals (
    source       text   not null,
    received_day date   not null,
    removed      bigint not null,
    primary key (source, received_day)
);

-- What the last reconciliation found: one row per check and what it is about.
create table ops.reconciliation_checks (
    check_name text        not null,
    subject    text        not null,
    site_id    text,
    day        date,
    expected   bigint      not null,
    found      bigint      not null,
    detail     text,
    checked_at timestamptz not null,
    primary key (check_name, subject)
);

comment on column ops.reconciliation_checks.day is
    'the local day of the site, or the day (UTC) of receipt where there is none; null where it is about no day';

-- What was loaded before there were accounts.
insert into ops.accounts (topic, partition, source, received_day, received, loaded)
select 'before accounts', 0, source, (received_at at time zone 'UTC')::date, count(*), count(*)
from raw.occupancy_events
group by source, (received_at at time zone 'UTC')::date;

insert into ops.accounts (topic, partition, source, received_day, received, rejected)
select 'before accounts', 1, coalesce(source, 'unknown'), (rejected_at at time zone 'UTC')::date, count(*), count(*)
from raw.rejected_events
group by coalesce(source, 'unknown'), (rejected_at at time zone 'UTC')::date;
