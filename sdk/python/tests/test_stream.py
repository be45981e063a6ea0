import threading
import time
import unittest

from .support import Fake, cut, events, reply

import occupancy_sdk as sdk


def counts(stream, most):
    seen = []
    with stream:
        for now in stream:
            seen.append(now["count"])
            if len(seen) == most:
                break
    return seen


class StreamTest(unittest.TestCase):
    def test_it_comes_back_with_the_last_id_after_a_cut_a_refusal_and_a_reset(self):
        fake = Fake(
            self,
            events('id: a\r\ndata: {"count":1}\r\n\r\n: still here\n\nevent: news\ndata: {"count":99}\n\ndata: {"cou'),
            reply(503, {}, Retry_After=0),
            cut,
            events('id: b\ndata: {"count":\ndata: 2}\n\n', then_open=1),
        )
        pauses = []
        stream = sdk.Client(fake.url).stream("gym", backoff=0.001, on_reconnect=lambda error, _: pauses.append(type(error)))
        self.assertEqual(counts(stream, 2), [1, 2])
        self.assertEqual([headers.get("Last-Event-ID") for _, _, headers, _ in fake.asked], [None, "a", "a", "a"])
        self.assertEqual(pauses, [sdk.ConnectionFailed, sdk.Unavailable, sdk.ConnectionFailed])

    def test_a_connection_that_says_nothing_any_more_is_made_again(self):
        fake = Fake(self, events('data: {"count":1}\n\n', then_open=2), events('data: {"count":2}\n\n', then_open=2))
        self.assertEqual(counts(sdk.Client(fake.url).stream("gym", backoff=0.001, silence=0.1), 2), [1, 2])

    def test_it_ends_with_its_time_and_when_another_thread_closes_it(self):
        steps = [events('data: {"count":1}\n\n', then_open=5), reply(503, {}, Retry_After=20)]
        for step, seen in zip(steps, ([1], [])):
            began = time.monotonic()
            self.assertEqual(counts(sdk.Client(Fake(self, step).url).stream("gym", timeout=0.3), 9), seen)
            stream = sdk.Client(Fake(self, step).url).stream("gym")
            threading.Timer(0.3, stream.close).start()
            self.assertEqual(counts(stream, 9), seen)
            self.assertLess(time.monotonic() - began, 3)

    def test_what_will_not_get_better_is_raised(self):
        cases = [
            (reply(404, {}), sdk.NotFound),
            (reply(200, "{}"), sdk.UnreadableAnswer),
            (events("data: garbage\n\n", then_open=1), sdk.UnreadableAnswer),
        ]
        for step, kind in cases:
            with self.assertRaises(kind):
                next(sdk.Client(Fake(self, step).url).stream("gym"))
        fake = Fake(self, reply(503, {}))
        with self.assertRaises(sdk.Unavailable):
            next(sdk.Client(fake.url).stream("gym", backoff=0.001, retries=2))
        self.assertEqual(len(fake.asked), 3)
