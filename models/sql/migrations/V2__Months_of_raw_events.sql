-- Raw events by month of event time, so that what is too old goes by dropping a table, and what is read lies together.

alter table raw.occupancy_events rename to occupancy_events_whole;
alter index raw.occupancy_events_pkey rename to occupancy_events_whole_pkey;
alter index raw.occupancy_events_device_ts rename to occupancy_events_whole_device_ts;
alter table raw.occupancy_events_whole rename constraint occupancy_events_count_or_passage to occupancy_events_whole_check;

-- Every event id that is stored. The same id twice is one event, whatever time it claims: a key of the partitioned table
-- would have to contain the time, and could not promise that.
create table raw.event_ids (
    event_id text primary key
);

-- One row per event id. A row holds either a count or the two numbers of a door.
create table raw.occupancy_events (
    event_id    text        not null,
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
) partition by range (ts);

create index occupancy_events_device_ts on raw.occupancy_events (device_id, ts);
create index occupancy_events_received_at on raw.occupancy_events using brin (received_at) with (pages_per_range = 32);

-- The month of an instant, in UTC, as a table of its own. Attached, not created in place: that would wait for all readers
-- and writers of the other months. Safe to call from several hubs at once: the second one waits for the lock, and with it
-- learns what the first one did.
create function ops.add_month(any_ts timestamptz) returns void language plpgsql as $$
declare
    first_ts   timestamptz := date_trunc('month', any_ts, 'UTC');
    next_ts    timestamptz := (date_trunc('month', any_ts at time zone 'UTC') + interval '1 month') at time zone 'UTC';
    month_name text        := 'occupancy_events_' || to_char(any_ts at time zone 'UTC', 'YYYY_MM');
begin
    if to_regclass('raw.' || month_name) is null then
        lock table only raw.occupancy_events in share update exclusive mode;
        if to_regclass('raw.' || month_name) is null then
            execute format('create table raw.%I (like raw.occupancy_events including all)', month_name);
            execute format(
                'alter table raw.occupancy_events attach partition raw.%I for values from (%L) to (%L)',
                month_name, first_ts, next_ts
            );
        end if;
    end if;
end
$$;

select ops.add_month(month_ts)
from (select distinct date_trunc('month', ts, 'UTC') as month_ts from raw.occupancy_events_whole) as months
order by month_ts;

insert into raw.event_ids (event_id) select event_id from raw.occupancy_events_whole order by event_id;
insert into raw.occupancy_events (
    event_id, device_id, ts, count, people_in, people_out, source, received_at, loaded_at
)
select event_id, device_id, ts, count, people_in, people_out, source, received_at, loaded_at
from raw.occupancy_events_whole
order by received_at;

drop table raw.occupancy_events_whole;
