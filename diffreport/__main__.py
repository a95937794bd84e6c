"""`python -m diffreport`: the command line."""

from diffreport.cli import main

if __name__ == "__main__":
    main()
