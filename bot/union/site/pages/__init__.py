"""What people read in a browser of public unions: the published form as HTML, made by the server."""
