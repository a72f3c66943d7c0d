// The datasets that are being loaded, or whose load was broken off.
MATCH (l:Load)
WHERE l.dataset IS NOT NULL
RETURN l.dataset AS dataset
ORDER BY dataset
