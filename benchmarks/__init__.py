"""What Regesta costs, measured on an invented corpus against plain MkDocs."""
