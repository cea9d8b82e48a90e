"""Regesta turns a folder of collected documents into a research site."""
