"""What a school writes, as plain values; nothing here reads, decides or draws."""
