"""What a user pins in files of a repository, read and checked."""
