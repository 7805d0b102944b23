"""What a built site is held against, byte by byte: leaks, dead links, other hosts, clean builds."""
