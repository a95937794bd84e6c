"""How a run ends: the exit status, and errors as one line on standard error.

Comes in: a click command. Goes out: 0 done, 1 differences found (where the command was asked to tell), 2 bad usage or
bad input, 130 interrupted, 141 the reader of the output went away. A defect of the program prints its traceback and
ends with 2 too, never with 1, because 1 is a result.
"""

import sys
import traceback

import click

from diffreport.errors import DiffreportError
from diffreport.render.visible import one_line

DONE, DIFFERENCES, FAILED, INTERRUPTED, READER_GONE = 0, 1, 2, 130, 141


def status_of(command: click.Command) -> int:
    """Runs a command with the arguments of the process and says how it ended."""
    try:
        status = command.main(prog_name="diffreport", standalone_mode=False)
    except DiffreportError as error:
        return _failed(f"diffreport: {error}")
    except click.ClickException as error:
        return _failed(_usage(error))
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception:
        traceback.print_exc()
        return _failed("diffreport: this is a defect of the program, not of your input; please report it with the lines above")
    return status if isinstance(status, int) else DONE


def _failed(message: str) -> int:
    print(one_line(message), file=sys.stderr)
    return FAILED


def _usage(error: click.ClickException) -> str:
    """What click found wrong with the arguments, with the command and the help that explains it."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "diffreport"
    return f"{path}: {error.format_message().rstrip('.')}; see '{path} --help'"
