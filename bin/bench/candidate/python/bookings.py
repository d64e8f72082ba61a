"""Bookings of one room: half-open intervals [start, end) in minutes, kept sorted and apart."""

import math
import re

DAY_MINUTES = 1440


def book(bookings, start, end):
    """Puts a booking in; gives False if it collides with another or lies outside the day."""
    if start >= end or start < 0 or end > DAY_MINUTES:
        return False
    place = 0
    while place < len(bookings) and bookings[place]["from"] < start:
        place += 1
    if place > 0 and bookings[place - 1]["to"] > start:
        return False
    if place < len(bookings) and bookings[place]["from"] < end:
        return False
    bookings.insert(place, {"from": start, "to": end})
    return True


def gaps(bookings, least):
    """The gaps between bookings that last at least so many minutes."""
    found = []
    free = 0
    for booking in bookings:
        if booking["from"] - free >= least:
            found.append({"from": free, "to": booking["from"]})
        free = max(free, booking["to"])
    if DAY_MINUTES - free >= least:
        found.append({"from": free, "to": DAY_MINUTES})
    return found


def usage(bookings):
    """The share of the day that is booked, 0 to 1."""
    return sum(booking["to"] - booking["from"] for booking in bookings) / DAY_MINUTES


def minutes_of(text):
    """Reads '9:30' or '9' as minutes; NaN if it is no time of day."""
    match = re.fullmatch(r"(\d{1,2})(?::(\d{2}))?", text.strip())
    if not match:
        return math.nan
    minutes = int(match[1]) * 60 + int(match[2] or 0)
    return minutes if minutes <= DAY_MINUTES and int(match[2] or 0) < 60 else math.nan


def time_of(minutes):
    """Writes minutes as '09:30'."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
