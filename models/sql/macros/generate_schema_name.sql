{# The schemas are part of the contract (staging, marts): dbt must not put the target's schema in front of them. #}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ (custom_schema_name or target.schema) | trim }}
{%- endmacro %}
