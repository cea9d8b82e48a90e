"""What is too heavy for `make test`: every look of every kind of page, and the judgement of tools from elsewhere."""
