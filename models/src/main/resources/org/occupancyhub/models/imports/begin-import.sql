insert into ops.imports (state, started_at, noted_at) values ('RUNNING', :at, clock_timestamp())
