with incoming as (
    select *
    from unnest(
        ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::timestamptz[], ?::text[]
    ) with ordinality
        as reject (origin, reason, payload, is_cut, context, source, rejected_at, event_id, place)
),

firsts as (
    select distinct on (origin, md5(payload)) *
    from incoming
    order by origin, md5(payload), place
),

inserted as (              -- an event that is known as a correction leads back to the reject it was to mend
    insert into raw.rejected_events (
        origin, reason, payload, is_cut, context, source, rejected_at, origin_reject_id
    )
    select
        origin, reason, payload, is_cut, context, source, rejected_at,
        (
            select resends.reject_id
            from ops.resends
            where resends.event_id = firsts.event_id
            order by resends.resend_id desc
            limit 1
        )
    from firsts
    order by place
    on conflict (origin, md5(payload)) do nothing
    returning origin, payload
)

select firsts.place::integer as place
from firsts
join inserted using (origin, payload)
