"""Figures and dates into pictures: SVG and HTML, drawn when the site is built, that need no script."""
