"""Value: what series of statements come to, in quantity and in money, with how sure one can be."""
