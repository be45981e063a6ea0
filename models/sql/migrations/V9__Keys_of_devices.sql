-- Who may send readings. Of the secret only a hash is kept: it has 256 random bits, so a fast one does.
create table ops.device_keys (
    key_id       text        primary key,
    name         text        not null,
    secret_hash  bytea       not null,
    devices      text[]      not null default '{}',
    may_read     boolean     not null default false,
    created_at   timestamptz not null default clock_timestamp(),
    last_used_at timestamptz,
    revoked_at   timestamptz
);
comment on column ops.device_keys.devices is 'the devices it may send for; none: any';
comment on column ops.device_keys.may_read is 'whether it opens what is read, where reading needs a login';
comment on column ops.device_keys.last_used_at is 'to the minute';
