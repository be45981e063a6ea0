insert into ml.training_runs (trigger, attempt)
values (:trigger, :attempt)
on conflict do nothing
