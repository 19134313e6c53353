"""Made-up ledgers whose truth is known, for the benchmarks that ask how often ranges hold it."""
