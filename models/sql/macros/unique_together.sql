{# A generic test for a key of several columns: fails with the keys that stand in more than one row, as unique does. #}
{% test unique_together(model, columns) %}
select {{ columns | join(', ') }}, count(*) as row_count
from {{ model }}
where ({{ columns | join(', ') }}) is not null
group by {{ columns | join(', ') }}
having count(*) > 1
{% endtest %}
