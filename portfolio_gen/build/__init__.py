"""Whole jobs: from a read repository to the finished pages of one edition, and their publishing."""
