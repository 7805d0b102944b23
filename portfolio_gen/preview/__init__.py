"""The live preview: pages made when somebody looks at them, again as soon as somebody saves."""
