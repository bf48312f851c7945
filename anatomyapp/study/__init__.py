"""What a study is: protocols, their instruments, who gets which arm, and where somebody stands."""
