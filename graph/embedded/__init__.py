"""The embedded engine: a child process of ours that speaks Bolt on loopback, shared by all who use its data folder.

`join` (in `joining`) is the way in. The child (`child`) lives as long as somebody holds a seat: a shared lock on
`clients.lock`, which the kernel takes from the dead as well. The run file says where the child listens.
"""
