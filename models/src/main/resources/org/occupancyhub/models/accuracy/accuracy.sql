select
    site_id, week, first_horizon, last_horizon, scored_hours, forecasts,
    mae, bias, coverage, width, compared_forecasts, compared_mae, naive_mae
from marts.fct_forecast_accuracy
where (?::text is null or site_id = ?::text) and week >= ?
order by site_id, week, first_horizon, last_horizon
