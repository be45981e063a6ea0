select test
from ops.model_tests
where model = ? and tested_at > clock_timestamp() - make_interval(secs => ?)
