import math
import unittest

from bookings import book, gaps, minutes_of, time_of, usage


class Bookings(unittest.TestCase):
    def test_books_what_is_free(self):
        day = []
        self.assertEqual(book(day, 540, 600), True)
        self.assertEqual(book(day, 480, 540), True)
        self.assertEqual(book(day, 700, 760), True)
        self.assertEqual(
            day, [{"from": 480, "to": 540}, {"from": 540, "to": 600}, {"from": 700, "to": 760}]
        )

    def test_refuses_collisions_and_nonsense(self):
        day = [{"from": 540, "to": 600}]
        self.assertEqual(book(day, 590, 620), False)
        self.assertEqual(book(day, 500, 541), False)
        self.assertEqual(book(day, 500, 700), False)
        self.assertEqual(book(day, 700, 700), False)
        self.assertEqual(book(day, 1400, 1441), False)
        self.assertEqual(len(day), 1)

    def test_finds_gaps(self):
        day = [{"from": 0, "to": 480}, {"from": 500, "to": 1400}]
        self.assertEqual(gaps(day, 30), [{"from": 1400, "to": 1440}])
        self.assertEqual(gaps(day, 20)[0], {"from": 480, "to": 500})
        self.assertEqual(len(gaps([], 1440)), 1)

    def test_knows_how_much_is_used(self):
        self.assertEqual(usage([]), 0)
        self.assertEqual(usage([{"from": 0, "to": 720}]), 0.5)

    def test_reads_and_writes_times(self):
        self.assertEqual(minutes_of("9:30"), 570)
        self.assertEqual(minutes_of(" 24 "), 1440)
        self.assertTrue(math.isnan(minutes_of("9:75")))
        self.assertEqual(time_of(570), "09:30")
        self.assertEqual(time_of(0), "00:00")


if __name__ == "__main__":
    unittest.main()
