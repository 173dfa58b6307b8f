"""Item models over the cable and over flat lists."""
