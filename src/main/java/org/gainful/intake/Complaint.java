package org.gainful.intake;

/** What is wrong with a value, before its address is known. */
record Complaint(Problem problem, String message, String remedy) {}
