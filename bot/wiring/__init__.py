"""The composition roots: the only modules that know the adapters."""
