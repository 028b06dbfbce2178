package dev.assay.web.client;

/// One published change of the catalogue.
public record Revision(int number, String publishedAt, String author, String reason) {}
