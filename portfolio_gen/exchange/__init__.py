"""Work goes in and out here: new files from templates, a new school, schemas for editors."""
