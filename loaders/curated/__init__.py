"""The curated folder: tables that a researcher edits in a spreadsheet, as `facts/README.md` describes them."""

from loaders.curated.folder import check_folder, read_folder, recognises
from loaders.format import Format

__all__ = ["FORMAT", "check_folder", "read_folder"]

FORMAT = Format(
    name="curated",
    title="a folder with dataset.yml, sources.csv, entities.csv and claims.csv",
    recognises=recognises,
    read=read_folder,
)
