"""The data model: frozen dataclasses that every stage reads and writes; standard library only."""
