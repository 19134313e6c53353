"""What every step of reconciling looks at: the dossier's scope, days, voices and grades, what was noticed."""
