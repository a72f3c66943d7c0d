"""A web server with one door and nothing behind it: `python web_server.py PORT`."""

from __future__ import annotations

import sys

import uvicorn
from fastapi import FastAPI


def main() -> None:
    """Serve on the port that is given."""
    app = FastAPI()
    app.get("/readyz")(ready)
    uvicorn.run(app, port=int(sys.argv[1]), log_level="warning")


def ready() -> dict[str, str]:
    """Say that questions would be answered."""
    return {"status": "ok"}


if __name__ == "__main__":
    main()
