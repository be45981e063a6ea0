{# A generic test for a key of several columns: fails with the keys that stand in more than one row. #}
{% test unique_together(model, columns) %}
select {{ columns | join(', ') }}, count(*) as row_count
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1
{% endtest %}
