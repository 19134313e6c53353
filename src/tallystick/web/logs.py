"""What goes into the log: that somebody was refused is a line there, and no failure of ours with its traceback."""

import logging
from http import HTTPStatus


class Refusals(logging.Filter):
    """Takes the traceback off records of answers that were right to refuse."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record."""
        if getattr(record, "status_code", HTTPStatus.INTERNAL_SERVER_ERROR) < HTTPStatus.INTERNAL_SERVER_ERROR:
            record.exc_info = None
        return True
