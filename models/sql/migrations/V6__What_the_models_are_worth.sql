-- The one row that counts refreshes, so that a table that is not refreshed with every change knows whether it is behind.
create table ops.refreshes (
    only_one boolean primary key default true check (only_one),
    number   bigint  not null
);
insert into ops.refreshes (number) values (0);

alter table ops.model_builds
    add column origin         text   not null default 'program' check (origin in ('program', 'operator')),
    add column refresh_number bigint not null default 0,
    add column duration_ms    bigint,
    add column failure        text,
    add column failed_at      timestamptz;
comment on column ops.model_builds.refresh_number is 'the refresh up to which a model that is built as a whole has read';
comment on column ops.model_builds.failure is 'why it could not be built or refreshed; null where all is well';

-- The last run of each generic test.
create table ops.model_tests (
    model       text        not null,
    test        text        not null,
    column_name text,
    failed_rows bigint,
    error       text,
    duration_ms bigint      not null,
    tested_at   timestamptz not null,
    primary key (model, test)
);
comment on column ops.model_tests.test is 'the test with its column and arguments, as it stands in the .yml';
comment on column ops.model_tests.failed_rows is 'null where the test could not be run; error says why';
