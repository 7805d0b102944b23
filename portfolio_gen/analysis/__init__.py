"""Questions over the whole portfolio; pure, and blind to files and pages."""
