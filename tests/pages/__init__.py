"""What readers find on each kind of page, from small records and without a file."""
