"""What is kept from the last build never shows: a changed site is the site made from nothing."""
