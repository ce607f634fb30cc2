"""The rules of script/tidy, by subject. Each has `check(tree)`, which gives findings."""
