"""Who sent in what: documents are split into compilations, printed names resolved to respondents."""
