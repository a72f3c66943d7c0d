"""Programs that do nothing with the libraries that we use: how fast could ours be at best?"""
