"""PyPy: plain Python as it is, compiled while it runs."""

from systems.plain import open_system as open_plain


def open_system(threads):
    return open_plain(threads)
