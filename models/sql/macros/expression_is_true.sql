{# A generic test for an invariant of a row: fails with the rows for which the expression does not hold. #}
{% test expression_is_true(model, expression) %}
select * from {{ model }} where not coalesce(({{ expression }}), false)
{% endtest %}
