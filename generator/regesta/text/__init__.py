"""Knowledge about text; nothing here knows of files, sites or stages."""
