select model, test, failed_rows, error, tested_at
from ops.model_tests
where model = any (?)
