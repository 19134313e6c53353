"""The words of a language, looked up in one pass; which language a text is in; which sentences are worth reading."""
