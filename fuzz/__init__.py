"""Coverage-guided fuzzing of the readers; not part of CI, as it has no end."""
