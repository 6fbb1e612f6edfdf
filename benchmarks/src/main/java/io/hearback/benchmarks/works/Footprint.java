package io.hearback.benchmarks.works;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

/**
 * The last line of every work: when {@code main} began, in milliseconds of the wall clock, and the
 * resident and peak memory of this process at the end of {@code main}, in KiB (0 where there is no
 * {@code /proc}).
 */
final class Footprint {

  static void print(long mainAt) {
    long resident = 0;
    long peak = 0;
    // java.io on purpose: nothing here may start a part of the JDK that an agent would pay for.
    try (BufferedReader status = new BufferedReader(new FileReader("/proc/self/status"))) {
      for (String line = status.readLine(); line != null; line = status.readLine()) {
        if (line.startsWith("VmRSS:")) {
          resident = kibibytes(line);
        } else if (line.startsWith("VmHWM:")) {
          peak = kibibytes(line);
        }
      }
    } catch (IOException noProc) {
      resident = 0;
      peak = 0;
    }
    System.out.println("footprint " + mainAt + " " + resident + " " + peak);
  }

  private static long kibibytes(String line) {
    String digits = line.substring(line.indexOf(':') + 1, line.lastIndexOf(' '));
    return Long.parseLong(digits.trim());
  }

  private Footprint() {}
}
