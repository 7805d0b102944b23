"""Small pictures drawn while the site is made, each with a twin in words."""
