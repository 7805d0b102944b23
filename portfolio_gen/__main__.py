"""Lets `python -m portfolio_gen` do what `portfolio-gen` does."""

from portfolio_gen.cli import main

main()
