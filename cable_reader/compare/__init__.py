"""TWO RELEASES OF ONE CABLE: which paragraphs are the same, reworded, withheld. No Qt, no disk."""
