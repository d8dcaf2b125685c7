"""How the name recogniser and its lists are made; nothing here is needed at run time."""
