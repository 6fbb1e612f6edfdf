package io.hearback.benchmarks;

/**
 * What one process cost.
 *
 * @param startMillis from just before the fork to the first line of {@code main}
 * @param cpuMillis user and system time of the whole process, its shutdown included
 * @param peakKibibytes the most memory it ever had resident
 * @param residentKibibytes what it had resident at the end of {@code main}
 */
record Reading(long startMillis, long cpuMillis, long peakKibibytes, long residentKibibytes) {}
