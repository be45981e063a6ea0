with matching as not materialized (
    select
        reject_id, origin, reason, payload, is_cut, context, coalesce(source, 'unknown') as source, rejected_at, status,
        origin_reject_id, settled_at, note, split_part(reason, ', but was', 1) as expectation
    from raw.rejected_events
    where
        (cast(:status as text) is null or status = :status)
        and (cast(:source as text) is null or coalesce(source, 'unknown') = :source)
        and (cast(:expectation as text) is null or split_part(reason, ', but was', 1) = :expectation)
        and (cast(:from as timestamptz) is null or rejected_at >= :from)
        and (cast(:to as timestamptz) is null or rejected_at < :to)
        and (
            cast(:text as text) is null
            or position(lower(:text) in lower(reason)) > 0
            or position(lower(:text) in lower(origin)) > 0
            or position(lower(:text) in lower(payload)) > 0
        )
)

