"""Files of a school in, records and problems out; a person's mistake is never an exception."""
