"""The HTTP door: an application made by `create_app`, with one module per door in `doors`."""
