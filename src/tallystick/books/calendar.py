"""Words of a language for stretches of time, and for those seen from the day on which a text was published."""

from enum import StrEnum


class Dating(StrEnum):
    """Words that date something. `year` and `day` stand behind the digits of one, `closing` behind a whole date."""

    SINCE = "since"
    UNTIL = "until"
    IN = "in"
    RANGE = "range"
    RELATIVE = "relative to now"
    WEEKDAY = "weekday"
    SEASON = "season"
    PART = "part"
    SO_FAR = "so far"
    SPAN = "span"
    YEAR = "year"
    DAY = "day"
    CLOSING = "closing"


class Stretch(StrEnum):
    """What a word of time means: a year, month, week or day counted from now, or a part of a year."""

    LAST_YEAR = "last year"
    THIS_YEAR = "this year"
    NEXT_YEAR = "next year"
    LAST_MONTH = "last month"
    THIS_MONTH = "this month"
    NEXT_MONTH = "next month"
    LAST_WEEK = "last week"
    THIS_WEEK = "this week"
    NEXT_WEEK = "next week"
    YESTERDAY = "yesterday"
    TODAY = "today"
    TOMORROW = "tomorrow"
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"
    FIRST_QUARTER = "first quarter"
    SECOND_QUARTER = "second quarter"
    THIRD_QUARTER = "third quarter"
    FOURTH_QUARTER = "fourth quarter"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


YEARS = {Stretch.LAST_YEAR: -1, Stretch.THIS_YEAR: 0, Stretch.NEXT_YEAR: 1}  # counted from the year of the text
