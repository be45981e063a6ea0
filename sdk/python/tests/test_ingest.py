import json
import time
import unittest

from .support import Fake, cut, reply

import occupancy_sdk as sdk

READING = {"device_id": "door-1", "count": 3}


class IngestTest(unittest.TestCase):
    def test_it_is_tried_again_with_the_same_id_until_it_is_taken(self):
        fake = Fake(self, reply(503, {}), reply(429, {}, Retry_After=0), cut, reply(202, {"accepted": 1}))
        answer = sdk.Client(fake.url).ingest(READING, backoff=0.001)
        self.assertEqual(answer, {"accepted": 1, "rejected": 0, "errors": []})
        ids = [batch[0]["event_id"] for batch in fake.bodies()]
        self.assertEqual((len(ids), len(set(ids))), (4, 1))
        self.assertNotIn("event_id", READING)

    def test_an_id_that_was_given_stays_and_the_key_goes_with_it(self):
        fake = Fake(self, reply(202, {"accepted": 1}))
        sdk.Client(fake.url, device_key="k").ingest({**READING, "event_id": "mine"})
        self.assertEqual(fake.bodies()[0][0]["event_id"], "mine")
        self.assertEqual(fake.asked[0][2]["Authorization"], "Bearer k")

    def test_a_pause_that_the_hub_asks_for_is_kept(self):
        starting = {"type": "about:blank", "title": "Service unavailable", "status": 503, "detail": "the hub is starting"}
        fake = Fake(self, reply(503, starting, Retry_After=1), reply(202, {"accepted": 1}))
        began = time.monotonic()
        sdk.Client(fake.url).ingest(READING, backoff=0.001)
        self.assertGreaterEqual(time.monotonic() - began, 0.99)

    def test_a_pause_too_long_and_too_many_tries_end_with_what_is_not_sent_yet(self):
        fake = Fake(self, reply(202, {"accepted": 1}), reply(503, {}, Retry_After=3600))
        with self.assertRaises(sdk.Unavailable) as caught:
            sdk.Client(fake.url).ingest([READING, {**READING, "count": 4}], max_batch=1)
        self.assertEqual(caught.exception.sent, {"accepted": 1, "rejected": 0, "errors": []})
        self.assertEqual(caught.exception.unsent, fake.bodies()[1])
        busy = Fake(self, reply(503, {}))
        with self.assertRaises(sdk.Unavailable):
            sdk.Client(busy.url).ingest(READING, retries=2, backoff=0.001)
        self.assertEqual(len(busy.asked), 3)

    def test_many_go_below_the_limit_and_bad_ones_are_told_by_their_place_among_all(self):
        bad = {"errors": [{"index": 0, "detail": "bad"}]}
        fake = Fake(self, reply(202, {"accepted": 2}), reply(400, bad), reply(202, {"accepted": 1, "rejected": 1, **bad}))
        readings = [{"device_id": "ü" * 60, "event_id": f"e{n}", "count": n} for n in range(6)]
        answer = sdk.Client(fake.url).ingest(iter(readings), max_body=400)
        self.assertEqual([len(batch) for batch in fake.bodies()], [2, 2, 2])
        self.assertTrue(all(len(body) <= 400 for _, _, _, body in fake.asked))
        self.assertEqual(answer, {"accepted": 3, "rejected": 3, "errors": [{"index": 2, "detail": "bad"}, {"index": 4, "detail": "bad"}]})

    def test_where_none_is_good_it_is_a_bad_request_and_none_at_all_is_none(self):
        fake = Fake(self, reply(400, {"detail": "no", "errors": [{"index": 0, "detail": "bad"}]}))
        with self.assertRaisesRegex(sdk.BadRequest, "bad"):
            sdk.Client(fake.url).ingest(READING)
        self.assertEqual(sdk.Client(fake.url).ingest([]), {"accepted": 0, "rejected": 0, "errors": []})
        self.assertEqual(len(fake.asked), 1)
