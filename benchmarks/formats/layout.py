"""The small layout that Hugo, Eleventy and Pelican get: header, this learner's pages, contents."""

from __future__ import annotations

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title><link rel="stylesheet" href="/style.css"></head><body>
<header><nav aria-label="Main"><a href="/">Home</a> <a href="/learners/">Learners</a>
<a href="/tags/">Topics</a></nav></header>
<div class="grid"><aside class="side"><nav aria-label="Portfolio">{side}</nav></aside>
<main><article>{body}</article></main>
<aside class="contents"><nav aria-label="On this page">{contents}</nav></aside></div>
<footer>Made by learners</footer></body></html>
"""
CSS = """body{font:1rem/1.6 system-ui,sans-serif;margin:0;color:#222}
header,footer{padding:1rem;background:#124;color:#fff}header a{color:#fff;margin-right:1rem}
.grid{display:grid;grid-template-columns:14rem 1fr 12rem;gap:2rem;max-width:76rem;margin:auto}
main{min-width:0;padding:1rem}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #ccc;padding:.3rem .5rem}img{max-width:100%}
.tags{display:flex;gap:.5rem;list-style:none;padding:0}.side,.contents{font-size:.875rem}
blockquote{border-left:4px solid #46a;margin:1rem 0;padding:.2rem 1rem;background:#f4f7ff}
@media(max-width:60rem){.grid{display:block}}
"""
