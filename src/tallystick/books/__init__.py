"""The books: data/ as typed, checked, frozen values. load_books() reads them all, once."""

from tallystick.books.cldr import Locale
from tallystick.books.furniture import Furniture, load_furniture
from tallystick.books.items import ItemTree
from tallystick.books.page import read_yaml
from tallystick.books.parties import PartyBook
from tallystick.books.rates import Conversion, RateBook
from tallystick.books.shape import shape
from tallystick.books.shelf import Books, load_books, read_books
from tallystick.books.units import UnitBook
from tallystick.books.wording import Treatment, Wording

__all__ = [
    "Books",
    "Conversion",
    "Furniture",
    "ItemTree",
    "Locale",
    "PartyBook",
    "RateBook",
    "Treatment",
    "UnitBook",
    "Wording",
    "load_books",
    "load_furniture",
    "read_books",
    "read_yaml",
    "shape",
]
