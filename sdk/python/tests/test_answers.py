import time
import unittest
from email.utils import formatdate

from .support import Fake, cut, drip, reply

import occupancy_sdk as sdk


class AnswersTest(unittest.TestCase):
    def test_an_answer_keeps_what_is_not_known_and_may_lack_what_is(self):
        answer = {"ts": "2026-11-19T14:00:00+01:00", "predicted": 36, "mood": "fine"}
        self.assertEqual(sdk.Client(Fake(self, reply(200, answer)).url).current(), answer)

    def test_a_problem_is_an_error_of_its_kind(self):
        kinds = {
            400: sdk.BadRequest,
            401: sdk.Unauthorized,
            403: sdk.Unauthorized,
            404: sdk.NotFound,
            429: sdk.TooManyRequests,
            503: sdk.Unavailable,
            500: sdk.OccupancyError,
        }
        for status, kind in kinds.items():
            problem = {"type": "about:blank", "title": "No", "status": status, "detail": "because", "errors": [{"detail": "x"}]}
            with self.assertRaises(kind) as caught:
                sdk.Client(Fake(self, reply(status, problem, Retry_After=7)).url).sites()
            error = caught.exception
            self.assertEqual(str(error), f"{status} because")
            self.assertEqual((error.status, error.title, error.errors, error.retry_after), (status, "No", [{"detail": "x"}], 7))

    def test_an_error_page_of_something_in_between_is_an_error_of_its_status(self):
        fake = Fake(self, reply(502, "<html>Bad Gateway</html>", Retry_After=formatdate(time.time() + 60, usegmt=True)))
        with self.assertRaises(sdk.Unavailable) as caught:
            sdk.Client(fake.url).sites()
        self.assertEqual(caught.exception.title, "HTTP 502")
        self.assertTrue(50 < caught.exception.retry_after <= 60)

    def test_an_answer_that_is_no_json_says_how_it_begins(self):
        with self.assertRaisesRegex(sdk.UnreadableAnswer, "hotel"):
            sdk.Client(Fake(self, reply(200, "<html>Welcome to the hotel</html>")).url).current()

    def test_a_redirect_is_not_followed_and_says_where_to_go(self):
        other = Fake(self, reply(200, {}))
        fake = Fake(self, reply(302, "", Location=other.url + "/elsewhere"))
        with self.assertRaisesRegex(sdk.OccupancyError, "/elsewhere"):
            sdk.Client(fake.url, device_key="secret").ingest({"device_id": "d", "count": 1})
        self.assertEqual((len(fake.asked), other.asked), (1, []))

    def test_an_answer_that_does_not_come_in_time_or_not_to_its_end_times_out(self):
        for step in (lambda _: time.sleep(1), drip):
            began = time.monotonic()
            with self.assertRaises(sdk.TimedOut):
                sdk.Client(Fake(self, step).url, timeout=0.2).current()
            self.assertLess(time.monotonic() - began, 0.9)

    def test_nobody_there_and_a_connection_that_is_cut_are_failed_connections(self):
        for url in ("http://127.0.0.1:1", Fake(self, cut).url):
            with self.assertRaises(sdk.ConnectionFailed):
                sdk.Client(url).current()

    def test_the_address_may_have_a_path_and_must_be_one(self):
        fake = Fake(self, reply(200, []))
        sdk.Client(fake.url + "/hub/").history("Züri A/B", start="2026-11-12T00:00:00+01:00")
        self.assertEqual(fake.asked[0][1], "/hub/api/sites/Z%C3%BCri%20A%2FB/history?from=2026-11-12T00%3A00%3A00%2B01%3A00")
        with self.assertRaisesRegex(ValueError, "must begin with http"):
            sdk.Client("localhost:8080")
