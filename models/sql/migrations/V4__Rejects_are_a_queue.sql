alter table raw.rejected_events
    add column status           text    not null default 'open' check (status in ('open', 'resent', 'dismissed')),
    add column context          text,
    add column is_cut           boolean not null default false,
    add column origin_reject_id bigint  references raw.rejected_events,
    add column settled_at       timestamptz,
    add column note             text;
comment on column raw.rejected_events.context is
    'JSON: how the payload is to be read where it is no JSON itself, as the header and the mapping of a CSV file';
comment on column raw.rejected_events.is_cut is 'true: the payload was too long to be kept whole';
comment on column raw.rejected_events.origin_reject_id is 'the reject whose correction was rejected again';

create index rejected_events_origin on raw.rejected_events (origin collate "C");
create index rejected_events_open on raw.rejected_events (reject_id desc) where status = 'open';

-- Corrections that were sent again, each with the event it became. Written before Kafka has the event: a row whose event
-- never came tells of a try that failed, and the next try of the same takes its place.
create table ops.resends (
    resend_id bigint      generated always as identity primary key,
    reject_id bigint      not null references raw.rejected_events,
    event_id  text        not null,
    payload   text        not null,
    sent_by   text        not null,
    sent_at   timestamptz not null default clock_timestamp()
);

create unique index resends_once on ops.resends (reject_id, event_id);
create index resends_event on ops.resends (event_id);

-- Who may change things. Only a slow hash of the password is kept.
create table ops.administrators (
    name          text        primary key,
    password_hash text        not null,
    created_at    timestamptz not null default now()
);
