"""Draws, renders and sounds the media of the sample school."""
