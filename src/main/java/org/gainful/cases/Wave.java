package org.gainful.cases;

/** One round of data collection. */
public record Wave(String name, String label) {}
