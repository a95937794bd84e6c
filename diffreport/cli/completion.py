"""`diffreport completion`: the script that teaches a shell to complete this program's command lines."""

import click
from click.shell_completion import get_completion_class

VARIABLE = "_DIFFREPORT_COMPLETE"
"""How the script asks the program for words; click derives the same name from that of the program."""


@click.command("completion")
@click.argument("shell", metavar="bash|zsh|fish", type=click.Choice(("bash", "zsh", "fish")))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Prints the completion script for a shell.

    Put it where your shell looks for such scripts and open a new shell. From then on the tab key completes commands,
    options and formats, and from the sources already on the line also respondents and sessions.

    \b
    Examples:
      diffreport completion bash >> ~/.bash_completion
      diffreport completion zsh > ~/.zfunc/_diffreport
      diffreport completion fish > ~/.config/fish/completions/diffreport.fish

    \b
    For zsh, ~/.zfunc must be in $fpath before compinit runs; in ~/.zshrc:
      fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit
    """
    root = context.find_root()
    script = get_completion_class(shell)
    if script is None:
        raise click.UsageError(f"no completion for {shell}", context)
    click.echo(script(root.command, {}, "diffreport", VARIABLE).source())
