# The command line and the API as an image; `docker compose up` runs it beside a Neo4j server (docker-compose.yml).
# Alone it keeps its graph in the embedded engine: give it a volume at /var/lib/answerable.

FROM python:3.13.14-slim-trixie AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/answerable
WORKDIR /build
COPY requirements.txt ./
RUN /opt/answerable/bin/pip install --require-hashes -r requirements.txt
COPY . ./
RUN /opt/answerable/bin/pip install --no-deps --no-build-isolation .

FROM python:3.13.14-slim-trixie
# Graphviz draws the exports that are pictures.
RUN apt-get update && apt-get install --yes --no-install-recommends graphviz fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 answerable \
    && useradd --uid 10001 --gid answerable --no-create-home --home-dir /var/lib/answerable answerable \
    && install --directory --owner answerable --group answerable --mode 700 /var/lib/answerable
COPY --from=build /opt/answerable /opt/answerable
ENV PATH=/opt/answerable/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    ANSWERABLE_DATA_DIR=/var/lib/answerable
USER 10001:10001
WORKDIR /var/lib/answerable
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/readyz', timeout=5)"]
ENTRYPOINT ["answerable"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000", "--remote", "--log", "-"]
