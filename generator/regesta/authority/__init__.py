"""Authority files: what the editor knows of people, organisations, places and roles."""
