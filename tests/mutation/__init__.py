"""Guards are changed a little, one change at a time, and the tests must notice every time."""
