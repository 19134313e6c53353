"""What each claim says of which flow, in the flow's own measure: the entries of the ledger."""
