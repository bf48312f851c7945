"""Who may come in: the dialogs of PINs and of the instructor's passphrase, and the lock."""
