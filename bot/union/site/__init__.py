"""What everybody may read of public unions, over HTTP."""
