import json
import re
import subprocess
import sys
import time
import unittest
import uuid
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

from .support import FOLDER, GATEWAY, Fake, live, reply

import occupancy_sdk as sdk


def hours_from_now(hours):
    return (datetime.now(timezone.utc) + timedelta(hours=hours)).isoformat()


@live
class LiveTest(unittest.TestCase):
    def setUp(self):
        self.hub = sdk.Client()
        self.site = f"sdk py/{uuid.uuid4()}"

    def send(self, *counts):
        device = {"device_id": self.site, "site_id": self.site}
        self.hub.ingest([{**device, "count": count, "ts": hours_from_now(-1 - n / 60)} for n, count in enumerate(counts)])
        for _ in range(400):
            if any(site["id"] == self.site for site in self.hub.sites()):
                return
            time.sleep(0.05)
        self.fail("the site did not come")

    def test_a_hub_answers_everything_there_is_to_ask(self):
        self.send(10, 20)
        self.assertEqual(self.hub.current()["site"], self.hub.sites()[0]["id"])
        self.assertEqual(self.hub.site(self.site)["id"], self.site)
        self.assertEqual(self.hub.current(self.site)["site"], self.site)
        self.assertIsInstance(self.hub.forecast(3, site=self.site, level=0.9), list)
        self.assertIsInstance(self.hub.history(self.site, grain="day"), list)
        self.assertEqual([len(row) for row in self.hub.heatmap(self.site, weeks=2)["cells"]], [24] * 7)
        self.assertIsInstance(self.hub.best_times(self.site, below=0.5, duration=90), list)
        self.assertEqual(self.hub.accuracy(self.site, weeks=4)["site"], self.site)

    def test_a_reading_is_one_event_however_often_it_is_sent_and_is_in_the_stream(self):
        self.send(10)
        reading = {"device_id": self.site, "site_id": self.site, "count": 34, "event_id": str(uuid.uuid4())}
        seen = []
        with self.hub.stream(self.site, timeout=20) as states:
            for now in states:
                seen.append(now["count"])
                if now["count"] == 34:
                    break
                self.assertEqual(self.hub.ingest(reading)["accepted"], 1)
                self.assertEqual(self.hub.ingest([reading])["accepted"], 1)
        self.assertEqual(seen[-1], 34)
        rows = self.hub.history(self.site, start=hours_from_now(-3), end=hours_from_now(1))
        self.assertEqual(sum(row["reading_count"] for row in rows), 2)

    def test_bad_readings_an_unknown_site_and_a_bad_parameter_say_which(self):
        device = {"device_id": self.site, "site_id": self.site}
        answer = self.hub.ingest([{**device, "count": 1}, {**device, "count": -3}])
        self.assertEqual((answer["accepted"], answer["rejected"], answer["errors"][0]["index"]), (1, 1, 1))
        with self.assertRaisesRegex(sdk.BadRequest, "-3"):
            self.hub.ingest({**device, "count": -3})
        with self.assertRaisesRegex(sdk.NotFound, "nowhere"):
            self.hub.current("nowhere")
        with self.assertRaises(sdk.NotFound):
            next(self.hub.stream("nowhere"))
        with self.assertRaisesRegex(sdk.BadRequest, "168"):
            self.hub.forecast(169)

    def test_each_example_of_the_readme_runs_as_it_is_printed(self):
        examples = re.findall(r"^```python\n(.*?)^```", (FOLDER / "README.md").read_text("utf-8"), re.M | re.S)
        self.assertGreaterEqual(len(examples), 3)
        for code in examples:
            # the only thing that is not as printed: where this hub is
            here = code.replace("http://localhost:8080", GATEWAY)
            ran = subprocess.run([sys.executable, "-B", "-c", here], cwd=FOLDER / "src", capture_output=True, text=True, timeout=30)
            self.assertEqual(ran.returncode, 0, code + ran.stderr)


@live
class ContractTest(unittest.TestCase):
    def setUp(self):
        with urlopen(f"{GATEWAY}/openapi.json") as answer:
            self.contract = json.load(answer)

    def test_every_field_of_every_type_is_in_the_contract_and_the_reverse(self):
        schemas = self.contract["components"]["schemas"]
        types = [getattr(sdk, name) for name in sdk.__all__ if hasattr(getattr(sdk, name), "__total__")]
        self.assertGreater(len(types), 10)
        for kind in types:
            if kind.__name__ in ("OpeningHours", "WeekOfScores"):
                continue  # have no name in the contract
            schema = schemas[{"Ingested": "Accepted"}.get(kind.__name__, kind.__name__)]
            self.assertEqual(set(kind.__annotations__), set(schema["properties"]), kind.__name__)
            if kind.__name__ != "Ingested":
                self.assertLessEqual(kind.__required_keys__, set(schema["required"]), kind.__name__)

    def test_every_call_is_an_operation_with_these_parameters(self):
        fake = Fake(self, reply(200, {}))
        client = sdk.Client(fake.url)
        client.current("s")
        client.forecast(3, site="s", level=0.9)
        client.sites()
        client.site("s")
        client.history("s", start="a", end="b", grain="day")
        client.heatmap("s", weeks=1)
        client.best_times("s", start="a", end="b", below=0.5, duration=30)
        client.accuracy("s", weeks=1)
        client.ingest({"device_id": "d", "count": 1})
        with self.assertRaises(sdk.UnreadableAnswer):
            next(client.stream("s"))
        self.assertEqual(len(fake.asked), len([name for name in vars(sdk.Client) if not name.startswith("_")]))
        for method, target, _, _ in fake.asked:
            url = urlsplit(target)
            operation = self.contract["paths"][url.path.replace("/sites/s", "/sites/{site}")][method.lower()]
            parameters = self.contract["components"]["parameters"]
            known = [parameters[one["$ref"].split("/")[-1]] if "$ref" in one else one for one in operation.get("parameters", [])]
            self.assertLessEqual(set(parse_qs(url.query)), {one["name"] for one in known}, target)
