"""Identities, neutral of language: tables and what loads and validates them."""
