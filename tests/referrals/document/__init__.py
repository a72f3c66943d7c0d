"""The document model: what is sound, and that it can be gone through."""
